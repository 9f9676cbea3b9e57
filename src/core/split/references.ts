import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

import { weeksInYear } from '../calendar/index.js'
import { templateMatcher } from '../template/index.js'
import { linksOf, oneLine, textOf } from './blocks.js'
import { readTitle } from './title.js'
import type { SplitContext, SplitReference } from './types.js'

/** Makes a function that finds in a text what it says of other issues, linked or not. */
export function referenceFinder(
  context: SplitContext,
  own: { year: number | null; week: number | null; url: string | null },
): (text: Root) => SplitReference[] {
  const { name, titleTemplate } = context.publication
  const match = templateMatcher(titleTemplate, name)
  const home = own.url !== null && URL.canParse(own.url) ? new URL(own.url) : null
  const isOwn = ({ year, week }: SplitReference) => year !== null && year === own.year && week === own.week
  return (text) => {
    const linked = linksOf(text).flatMap(({ href, text: words }): SplitReference[] => {
      const said = readTitle(words, context)
      const path = new URL(href)
      const inAddress = /(?:^|[-/])week-(\d{1,2})-((?:19|20)\d{2})(?:[-/]|$)/.exec(path.pathname)
      const isHome = home !== null && path.hostname === home.hostname && path.pathname !== home.pathname
      const [week, year] = inAddress
        ? [Number(inAddress[1]), Number(inAddress[2])]
        : said.confidence >= 0.9 && said.year !== null
          ? [said.week, said.year]
          : [null, null]
      if (week !== null && year !== null && week >= 1 && week <= weeksInYear(year))
        return [{ year, week, url: href, text: words }]
      return isHome &&
        /^\/(?:p\/|\d{4}\/|[^/]+\/[^/]+)/.test(path.pathname) &&
        !/\/(?:people|companies|topics|tag|category|author|api|search|subscribe|wp-content)(?:\/|$)/.test(
          path.pathname,
        )
        ? [{ year: null, week: null, url: href, text: words }]
        : []
    })
    const mentioned = match(oneLine(textOf(text))).map(({ year, week, start, end }) => ({
      year,
      week,
      url: null,
      text: oneLine(textOf(text)).slice(start, end),
    }))
    return unique([...linked, ...mentioned, ...bareWeeks(text)]).filter((row) => !isOwn(row))
  }
}

/** "Week 29 2023" without the name of the publication. */
function bareWeeks(text: Root): SplitReference[] {
  const words: string[] = []
  visit(text, 'text', ({ value }) => void words.push(value))
  return [...oneLine(words.join(' ')).matchAll(/(?<!\p{L})week (\d{1,2}),? (20\d{2})(?!\d)/giu)].flatMap(
    ([all, week, year]) =>
      Number(week) >= 1 && Number(week) <= weeksInYear(Number(year))
        ? [{ year: Number(year), week: Number(week), url: null, text: all }]
        : [],
  )
}

/** Each issue once, with its address where one of the mentions has it. */
export function unique(rows: SplitReference[]): SplitReference[] {
  const found = new Map<string, SplitReference>()
  for (const row of rows) {
    const key = row.week === null ? (row.url ?? row.text) : `${row.year}-${row.week}`
    const before = found.get(key)
    if (!before) found.set(key, row)
    else if (before.url === null && row.url !== null) found.set(key, { ...row, text: before.text })
  }
  return [...found.values()]
}
