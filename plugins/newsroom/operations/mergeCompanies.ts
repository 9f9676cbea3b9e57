import { mergeSubjects, type MergeArgs, type Merged } from './mergeSubjects.js'

/**
 * Merges one company into another. Stories, moves, roles, sponsorships, layouts, links in texts: whatever pointed at the duplicate points
 * at the one that stays, which keeps its names as aliases and its addresses. The duplicate goes to the trash. Editions
 * that were published say what they said. Who may merge is for the caller to check.
 *
 * @throws MastheadError MERGE_INTO_ITSELF, MERGE_NOT_FOUND
 * @example
 * await mergeCompanies({ payload, from: duplicate.id, into: company.id, dryRun: true })
 */
export function mergeCompanies(args: MergeArgs): Promise<Merged> {
  return mergeSubjects('companies', args)
}
