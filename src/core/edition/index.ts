export { pathOf, urlOf, type PageRef, type Site } from './addresses.js'
export { hrefOf, internalHref, parseInternalHref, resolveText, type ResolveOptions } from './resolveText.js'
export * from './types.js'
