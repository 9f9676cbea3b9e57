import type { AssemblyInput } from './types.js'

/** Tells dates as the publication's readers count them. */
export interface Days {
  /** Whether a plain date or an instant lies in the period; `null` where it cannot be read. */
  within: (date: string) => boolean | null
  /** '12 August 2023' */
  tell: (date: string) => string
}

const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/
const HALF_DAY = 12 * 60 * 60 * 1000

/** The days of an issue's period. A plain date has no zone: it is compared with the period's first and last day. */
export function daysOf(period: AssemblyInput['period']): Days {
  const format = (timeZone: string) =>
    new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone })
  const local = format(period.timezone ?? 'UTC')
  const plain = format('UTC')
  const start = Date.parse(period.start)
  const end = Date.parse(period.end)
  // Half a day inside, the date is the period's own in every zone, also where the zone is not known.
  const firstDay = isoDay(start + HALF_DAY, period.timezone)
  const lastDay = isoDay(end - HALF_DAY, period.timezone)
  return {
    within: (date) => {
      const at = Date.parse(date)
      if (Number.isNaN(at)) return null
      return PLAIN_DATE.test(date) ? firstDay <= date && date <= lastDay : start <= at && at < end
    },
    tell: (date) => (PLAIN_DATE.test(date) ? plain : local).format(Date.parse(date)),
  }
}

function isoDay(at: number, timeZone = 'UTC'): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  })
  const [day, month, year] = parts.format(at).split('/')
  return `${year}-${month}-${day}`
}
