import type { Payload } from 'payload'

import { assembleIssue } from '../../../plugins/newsroom/operations/assembleIssue.js'
import { addWeeks } from '../../core/calendar/index.js'
import { fillArchive } from './archive.js'
import { median } from './median.js'

const ROUNDS = 7
const STORIES_A_WEEK = 8
const FIRST_NEW_WEEK = { year: 2030, week: 1 }

/**
 * Times the assembly of a new issue, from the call to the saved draft, over an archive of so many issues of
 * six stories. Median of seven new weeks of eight stories each, after one that is not counted; in ms.
 */
export async function assembleOverArchive(payload: Payload, issues: number): Promise<number> {
  const { publication, topics } = await fillArchive(payload, issues)
  const times: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const targetWeek = addWeeks(FIRST_NEW_WEEK, round)
    for (let s = 0; s < STORIES_A_WEEK; s += 1) {
      await payload.create({
        collection: 'stories',
        data: {
          publication,
          title: `New story ${s} of round ${round}`,
          stage: 'written',
          kind: 'story',
          weight: s,
          topics: topics.slice(s, s + 1),
          targetWeek,
        },
        draft: true,
        overrideAccess: true,
      })
    }
    const start = performance.now()
    const { placements } = await assembleIssue({ payload, publication, ...targetWeek })
    times.push(performance.now() - start)
    if (placements.length !== STORIES_A_WEEK)
      throw new Error(`Placed ${placements.length} of ${STORIES_A_WEEK} stories`)
  }
  return median(times.slice(1))
}
