import { Temporal } from 'temporal-polyfill'

import { weekOf, weeksInYear } from '../calendar/index.js'
import { oneLine } from './blocks.js'
import type { SplitContext } from './types.js'

export interface TitleFacts {
  year: number | null
  week: number | null
  weeksCovered: number
  number: number | null
  /** 0 where the title says nothing. */
  confidence: number
}

const NOTHING: TitleFacts = { year: null, week: null, weeksCovered: 1, number: null, confidence: 0 }
const SPAN = String.raw`(?<week>\d{1,2})(?:\s?(?:[-\u2010-\u2015/&+]|and|to)\s?(?<last>\d{1,2})(?!\d))?`
const PARTS: Record<string, string> = {
  week: SPAN,
  year: String.raw`(?<year>(?:19|20|21)\d{2})`,
  number: String.raw`(?<number>\d{1,6})`,
  date: String.raw`(?<date>.{4,40}?)`,
  title: '.{1,120}?',
}
const WEEK = String.raw`(?:weeks?|wks?|kw|woche|wochen|semaines?|semanas?|settiman[ae]|w)\.?`
const GENERIC = [
  new RegExp(
    String.raw`(?<!\p{L})${WEEK}\s*#?${SPAN}\s*(?:[,/:(|·–—-]|of|in)?\s*(?<year>(?:19|20|21)\d{2})(?!\d)`,
    'iu',
  ),
  new RegExp(String.raw`(?<!\d)(?<year>(?:19|20|21)\d{2})\s*[,/:(|·–—-]?\s*${WEEK}\s*#?${SPAN}(?!\d)`, 'iu'),
  new RegExp(String.raw`(?<!\p{L})${WEEK}\s*#?${SPAN}(?!\d)`, 'iu'),
]
const NUMBER =
  /(?:^|[\s(])(?:#|(?:issue|no|nr|number|edition|episode|ep|vol|volume|ausgabe)\.?\s*#?\s*)(\d{1,5})(?!\d)/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** What a title says of week, year and number: by the publication's own template, patterns given by the editor, common forms. */
export function readTitle(
  title: string,
  { publication, titlePatterns }: SplitContext,
  publishedAt: string | null = null,
): TitleFacts {
  const line = oneLine(title)
  for (const template of [publication.titleTemplate, ...titlePatterns]) {
    const groups = patternOf(template, publication.name)?.exec(line)?.groups
    if (groups) {
      const facts = factsOf(groups, publishedAt)
      if (facts && (facts.week !== null || facts.number !== null)) return { ...facts, confidence: 1 }
    }
  }
  const number = numberOf(line)
  for (const pattern of GENERIC) {
    const facts = factsOf(pattern.exec(line)?.groups ?? {}, publishedAt)
    if (facts?.week) return { ...facts, number, confidence: facts.year === null ? 0.6 : 0.9 }
  }
  const date = dateIn(line)
  if (date) return { ...weekOf(date), weeksCovered: 1, number, confidence: 0.8 }
  return number === null ? NOTHING : { ...NOTHING, number, confidence: 0.7 }
}

const numberOf = (line: string): number | null => {
  const digits = NUMBER.exec(line)?.[1]
  return digits === undefined ? null : Number(digits)
}

function patternOf(template: string, name: string): RegExp | null {
  const seen = new Set<string>()
  const pieces = template
    .trim()
    .split(/(\{[a-z]+\})/)
    .map((piece) => {
      const token = /^\{([a-z]+)\}$/.exec(piece)?.[1]
      if (token === 'name') return literal(name)
      if (token === undefined || PARTS[token] === undefined) return literal(piece)
      if (seen.has(token)) return '.{1,40}?'
      seen.add(token)
      return PARTS[token]
    })
  if (seen.size === 0) return null
  return new RegExp(
    String.raw`^[^\p{L}\p{N}]{0,5}${pieces.join('')}(?![\p{L}\p{N}])`.replace(/([Ww])eek(?=\\s)/g, '$1eeks?'),
    'iu',
  )
}

const literal = (text: string): string =>
  text
    .replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replace(/['‘’]/g, "['‘’]")
    .replace(/\s+/g, String.raw`\s{1,8}[,–—:|·-]?\s{0,8}`)

function factsOf(
  { week, last, year, number, date }: Record<string, string | undefined>,
  publishedAt: string | null,
): Omit<TitleFacts, 'confidence'> | null {
  const day = date === undefined ? null : dateIn(date)
  const base = { number: number === undefined ? null : Number(number), weeksCovered: 1 }
  if (week === undefined)
    return day
      ? { ...base, ...weekOf(day) }
      : base.number === null
        ? null
        : { ...base, year: null, week: null }
  const inYear = year === undefined ? yearNear(publishedAt) : Number(year)
  const [from, to] = [Number(week), last === undefined ? Number(week) : Number(last)]
  const length = inYear === null ? 52 : weeksInYear(inYear)
  if (from < 1 || from > length) return null
  const span = to >= from ? to - from + 1 : length - from + to + 1
  return { ...base, year: inYear, week: from, weeksCovered: span >= 1 && span <= 8 ? span : 1 }
}

const yearNear = (publishedAt: string | null): number | null =>
  publishedAt === null ? null : weekOf(publishedAt, 'UTC').year

/** A date written out or in ISO 8601; what may be read in two ways is none. */
function dateIn(text: string): Temporal.PlainDate | null {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text)
  const dotted = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(text)
  const first = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(\p{L}{3,9})\.?,?\s+(\d{4})(?!\d)/u.exec(
    text,
  )
  const month = /(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u.exec(text)
  if (iso) return plainDate(iso[1], Number(iso[2]), iso[3])
  if (dotted) return plainDate(dotted[3], Number(dotted[2]), dotted[1])
  if (first) return plainDate(first[3], monthOf(first[2]), first[1])
  return month ? plainDate(month[3], monthOf(month[1]), month[2]) : null
}

const monthOf = (name: string | undefined): number =>
  MONTHS.indexOf(name?.slice(0, 3).toLowerCase() ?? '') + 1

function plainDate(
  year: string | undefined,
  month: number,
  day: string | undefined,
): Temporal.PlainDate | null {
  const days = month >= 1 && month <= 12 ? new Temporal.PlainYearMonth(Number(year), month).daysInMonth : 0
  return Number(day) >= 1 && Number(day) <= days
    ? new Temporal.PlainDate(Number(year), month, Number(day))
    : null
}

/** Whether a line is the title of an issue and nothing else. */
export function isTitleLine(line: string, context: SplitContext): boolean {
  if (line.length > 140) return false
  const facts = readTitle(line, context)
  return facts.confidence === 1 && !/[.!?]$/u.test(line) && line.length < context.publication.name.length + 80
}
