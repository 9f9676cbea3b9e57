import type { CollectionBeforeChangeHook } from 'payload'

import { assertIsoWeek } from '../../src/core/calendar/index.js'
import { MastheadError } from '../../src/core/errors.js'

interface Targeted {
  id: string
  targetWeek?: { year?: number | null; week?: number | null } | null
}

/** A target is a whole ISO week that its year has, or nothing. */
export const checkTargetWeek: CollectionBeforeChangeHook<Targeted> = ({ data }) => {
  const { year, week } = data.targetWeek ?? {}
  const hasYear = year !== null && year !== undefined
  const hasWeek = week !== null && week !== undefined
  if (hasYear && hasWeek) assertIsoWeek(year, week)
  else if (hasYear || hasWeek) {
    throw new MastheadError('WEEK_INVALID', 'A target week takes both its week and its year', {
      path: hasYear ? 'targetWeek.week' : 'targetWeek.year',
      value: hasYear ? week : year,
    })
  }
  return data
}
