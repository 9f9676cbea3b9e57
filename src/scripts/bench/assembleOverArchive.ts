import type { Payload } from 'payload'

import { assembleIssue } from '../../../plugins/newsroom/operations/assembleIssue.js'
import { addWeeks } from '../../core/calendar/index.js'
import { fillArchive } from './archive.js'
import { median } from './median.js'

const WARM_UP_ROUNDS = 5
const ROUNDS = 15
const STORIES_A_WEEK = 8
const FIRST_NEW_WEEK = { year: 2030, week: 1 }

/** In ms. On a machine that does other things too, the work of the processor can be compared, and the clock not. */
export interface Cost {
  clock: number
  processor: number
}

/**
 * Times the assembly of a new issue, from the call to the saved draft, over an archive of so many issues of
 * six stories. Medians of fifteen new weeks of eight stories each, after five that are not counted.
 */
export async function assembleOverArchive(payload: Payload, issues: number): Promise<Cost> {
  const { publication, topics } = await fillArchive(payload, issues)
  const costs: Cost[] = []
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
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
    const [start, used] = [performance.now(), process.cpuUsage()]
    const { placements } = await assembleIssue({ payload, publication, ...targetWeek })
    const { user, system } = process.cpuUsage(used)
    costs.push({ clock: performance.now() - start, processor: (user + system) / 1000 })
    if (placements.length !== STORIES_A_WEEK)
      throw new Error(`Placed ${placements.length} of ${STORIES_A_WEEK} stories`)
  }
  const counted = costs.slice(WARM_UP_ROUNDS)
  return {
    clock: median(counted.map(({ clock }) => clock)),
    processor: median(counted.map(({ processor }) => processor)),
  }
}
