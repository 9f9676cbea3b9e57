export { archive, type ArchiveOptions } from './archive/index.js'
export { exportArchive, restoreArchive, type ExportArchiveArgs } from './archive/exporters/index.js'
export { acceptImported, undoImport } from './archive/operations/changeImport.js'
export { importArchive, type ImportArgs } from './archive/operations/importArchive.js'
export { importReport, type ImportReport } from './archive/operations/importReport.js'
export { workOnImport } from './archive/operations/workOnImport.js'
export { delivery, type DeliveryOptions } from './delivery/index.js'
export { cancelSend, pauseSend, resumeSend, retrySend } from './delivery/operations/changeSend.js'
export { createSend, type Audience, type CreateSendArgs } from './delivery/operations/createSend.js'
export { startWorker, type Worker } from './delivery/sending/worker.js'
export { exportSubscribers, type ExportSubscribersArgs } from './delivery/operations/exportSubscribers.js'
export {
  importSubscribers,
  type ImportSubscribersArgs,
  type ImportSubscribersReport,
} from './delivery/operations/importSubscribers.js'
export { MastheadError, errorTable, type ErrorCode } from '../src/core/errors.js'
export { masthead, type MastheadOptions } from './masthead.js'
export { newsroom, type NewsroomOptions } from './newsroom/index.js'
export {
  assembleIssue,
  type AssembledIssue,
  type AssembleIssueArgs,
} from './newsroom/operations/assembleIssue.js'
export { draftNextIssue } from './newsroom/operations/draftNextIssue.js'
export { findDuplicates, type Duplicate } from './newsroom/operations/findDuplicates.js'
export { mergeCompanies } from './newsroom/operations/mergeCompanies.js'
export { mergePeople } from './newsroom/operations/mergePeople.js'
export type { MergeArgs, Merged } from './newsroom/operations/mergeSubjects.js'
export { publishIssue } from './newsroom/operations/publishIssue.js'
export { syndication, type Format, type SyndicationOptions } from './syndication/index.js'
export { preflightIssue, type PreflightReport } from './syndication/operations/preflightIssue.js'
export { readEdition, type FrozenIssue } from './syndication/operations/readEdition.js'
export {
  renderIssue,
  type RenderIssueArgs,
  type RenderedIssue,
} from './syndication/operations/renderIssue.js'
