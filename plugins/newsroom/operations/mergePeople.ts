import { mergeSubjects, type MergeArgs, type Merged } from './mergeSubjects.js'

/**
 * Merges one person into another. Stories, moves, links in texts: whatever pointed at the duplicate points
 * at the one that stays, which keeps its names as aliases and its addresses. The duplicate goes to the trash. Editions
 * that were published say what they said. Who may merge is for the caller to check.
 *
 * @throws MastheadError MERGE_INTO_ITSELF, MERGE_NOT_FOUND
 * @example
 * await mergePeople({ payload, from: duplicate.id, into: person.id })
 */
export function mergePeople(args: MergeArgs): Promise<Merged> {
  return mergeSubjects('people', args)
}
