export { pathOf, urlOf, type PageRef, type Site } from './addresses.js'
export { canonicalJson } from './canonicalJson.js'
export { createEdition, type CreateEditionOptions } from './createEdition.js'
export { documentRefsNeeded, type NeededRef } from './documentRefsNeeded.js'
export type { IssueFacts } from './facts.js'
export {
  hrefOf,
  internalHref,
  parseInternalHref,
  resolveText,
  type LinkPlace,
  type ResolveOptions,
} from './resolveText.js'
export { sanitise } from './sanitise.js'
export * from './types.js'
