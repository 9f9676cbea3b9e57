import type { Temporal } from 'temporal-polyfill'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/**
 * A span of days in words; what both ends share is said once, at the end.
 *
 * @example
 * // '4 to 10 September 2023', '28 August to 3 September 2023', '30 December 2024 to 5 January 2025'
 */
export function periodLabel(start: Temporal.PlainDate, end: Temporal.PlainDate): string {
  return `${firstDay(start, end)} to ${inFull(end)}`
}

function firstDay(start: Temporal.PlainDate, end: Temporal.PlainDate): string {
  if (start.year !== end.year) return inFull(start)
  return start.month === end.month ? String(start.day) : dayAndMonth(start)
}

function inFull(date: Temporal.PlainDate): string {
  return `${dayAndMonth(date)} ${date.year}`
}

function dayAndMonth(date: Temporal.PlainDate): string {
  return `${date.day} ${MONTHS[date.month - 1]}`
}
