/** Zones with and without daylight saving, with half hours, at 00:01, south of the equator, and with a day that was skipped. */
export const zones = [
  'Europe/London',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'America/St_Johns',
  'Pacific/Apia',
]

/** The date on the wall calendar of a zone, `YYYY-MM-DD`, by Intl alone: a second opinion on our own calendar. */
export function wallCalendar(timeZone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return (instant) => format.format(instant)
}
