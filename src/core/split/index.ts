export { splitDocuments } from './splitDocuments.js'
export { splitIssue } from './splitIssue.js'
export { visibleWords, visibleWordsOf } from './words.js'
export type * from './types.js'
