import type { IsoWeek } from './isoWeek.js'
import { addWeeks } from './weekArithmetic.js'
import { assertWeeksCovered } from './weeksCovered.js'

/**
 * A week in words, without the name of a publication.
 *
 * @example
 * weekLabel({ year: 2023, week: 35 }) // 'Week 35 2023'
 */
export function weekLabel({ year, week }: IsoWeek): string {
  return `Week ${week} ${year}`
}

/**
 * What `{week}` stands for in a template: the week, or the first and last week of a joint issue with an en dash.
 *
 * @throws MastheadError `WEEK_INVALID` where `weeksCovered` is not from 1 to 8.
 * @example
 * weekToken({ year: 2023, week: 35 }) // '35'
 * weekToken({ year: 2023, week: 51, weeksCovered: 2 }) // '51–52'
 * weekToken({ year: 2023, week: 52, weeksCovered: 2 }) // '52–1', across New Year
 */
export function weekToken({ year, week, weeksCovered = 1 }: IsoWeek & { weeksCovered?: number }): string {
  if (assertWeeksCovered(weeksCovered) === 1) return String(week)
  return `${week}–${addWeeks({ year, week }, weeksCovered - 1).week}`
}
