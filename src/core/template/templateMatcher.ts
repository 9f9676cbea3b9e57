import { weeksInYear } from '../calendar/index.js'
import { parseTemplate, type TemplatePart } from './parseTemplate.js'
import type { TokenName } from './tokens.js'

/** An issue that a text mentions by its title. */
export interface Mention {
  /** ISO year. */
  year: number
  /** ISO week; of a double issue, the first. */
  week: number
  /** Offsets in the text, as for `String.slice`. */
  start: number
  end: number
}

/**
 * Makes a function that finds mentions of issues in running text, such as "CXTech Week 29 2023". Capitals and
 * white space need not agree. A week that the year does not have is no mention.
 *
 * Every repetition in the pattern is bounded, so that the time grows no faster than the text.
 *
 * @param template The publication's title template; one without both week and year finds nothing.
 * @param name Name of the publication.
 * @example
 * templateMatcher('{name} Week {week} {year}', 'CXTech')('as in CXTech week 29 2023.')
 * // [{ year: 2023, week: 29, start: 6, end: 25 }]
 */
export function templateMatcher(template: string, name: string): (text: string) => Mention[] {
  const parts = parseTemplate(template.trim())
  if (![...NEEDED].every((token) => has(parts, token))) return () => []
  const pattern = patternOf(parts, name)
  return (text) => [...text.matchAll(pattern)].flatMap(toMention)
}

/** Without these two a mention does not say which issue it means. */
const NEEDED: ReadonlySet<TokenName> = new Set<TokenName>(['week', 'year'])

/** Longest runs that a mention may hold: enough for "5 September 2023" and for a headline. */
const TOKEN_PATTERNS: Record<Exclude<TokenName, 'name'>, string> = {
  week: String.raw`(?<week>\d{1,2})(?:\s?[-\u2010-\u2015]\s?\d{1,2})?`,
  year: String.raw`(?<year>\d{4})`,
  number: String.raw`(?<number>\d{1,6})`,
  date: String.raw`(?<date>\S(?:[^\n]{0,30}?\S)?)`,
  title: String.raw`(?<title>\S(?:[^\n]{0,94}?\S)?)`,
}

/** A mention neither begins nor ends inside a word or a number. */
const EDGE = String.raw`(?:(?<![\p{L}\p{N}])|(?![\p{L}\p{N}]))`
const EDGE_AFTER = String.raw`(?:(?![\p{L}\p{N}])|(?<![\p{L}\p{N}]))`

/** What follows both week and year may be missing: people write "CXTech Week 29 2023" and leave a subtitle out. */
function patternOf(parts: TemplatePart[], name: string): RegExp {
  const seen = new Set<TokenName>()
  const pieces = parts.map((part) => {
    if (part.kind === 'text') return literal(part.text)
    if (part.token === 'name') return literal(name)
    if (seen.has(part.token)) return String.raw`\k<${part.token}>`
    seen.add(part.token)
    return TOKEN_PATTERNS[part.token]
  })
  const needed = parts.findLastIndex((part) => part.kind === 'token' && NEEDED.has(part.token)) + 1
  const head = pieces.slice(0, needed).join('')
  const tail = pieces.slice(needed).join('')
  return new RegExp(`${EDGE}${head}(?:${tail})?${EDGE_AFTER}`, 'giu')
}

function literal(text: string): string {
  return text
    .replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replace(/['\u2018\u2019]/g, "['\u2018\u2019]")
    .replace(/\s+/g, String.raw`\s{1,32}`)
}

function toMention(match: RegExpMatchArray): Mention[] {
  const year = Number(match.groups?.year)
  const week = Number(match.groups?.week)
  if (week < 1 || week > weeksInYear(year)) return []
  const start = match.index ?? 0
  return [{ year, week, start, end: start + match[0].length }]
}

function has(parts: TemplatePart[], token: TokenName): boolean {
  return parts.some((part) => part.kind === 'token' && part.token === token)
}
