export { MastheadError, errorTable, type ErrorCode } from '../src/core/errors.js'
export { masthead, type MastheadOptions } from './masthead.js'
export { newsroom, type NewsroomOptions } from './newsroom/index.js'
export {
  assembleIssue,
  type AssembledIssue,
  type AssembleIssueArgs,
} from './newsroom/operations/assembleIssue.js'
export { draftNextIssue } from './newsroom/operations/draftNextIssue.js'
export { publishIssue } from './newsroom/operations/publishIssue.js'
