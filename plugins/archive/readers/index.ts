export { DEFAULT_LIMITS, type ReadLimits } from './limits.js'
export { readSources } from './readSources.js'
export type { NoticeCode, ReadNotice, ReadOptions, ReadProblem, ReadResult, Source } from './types.js'
