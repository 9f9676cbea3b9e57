/**
 * An instant as the clocks of a zone show it, with what that zone is called on that day; without a zone, that of whoever
 * looks.
 *
 * @example
 * whenInZone('2026-10-25T00:30:00Z', 'Europe/Berlin', 'en') // 'Sun, Oct 25, 2026, 2:30 AM GMT+2'
 */
export function whenInZone(instant: string, timeZone: string | undefined, language: string): string {
  return new Date(instant).toLocaleString(language, {
    ...{ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
    ...{ hour: 'numeric', minute: '2-digit', timeZoneName: 'short', timeZone },
  })
}
