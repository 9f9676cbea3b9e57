export { assertTemplate } from './assertTemplate.js'
export { fillTokens, renderTemplate } from './renderTemplate.js'
export { templateMatcher, type Mention } from './templateMatcher.js'
export type { TokenName, TokenValues } from './tokens.js'
