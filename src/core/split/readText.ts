import { isCoveredHeading } from './covered.js'
import { headingKey } from './blocks.js'
import { numberedHeadings } from './numberedHeadings.js'
import { plainQuotation, withSources } from './plainQuotation.js'
import { paragraphLines, widthOf } from './paragraphLines.js'

const BULLET = /^\s*(?:[*•·–◦▪‣∙●○■◆❖→➜➤►▶✓✔✅-]|—(?=\s))\s+/u
const NUMBER = /^\s*(\d{1,2})[.)]\s+/u

/**
 * Plain text as HTML, by what people put into plain text for headings, lists, quotations and notes with addresses.
 * The words of the Covered list are headings wherever they stand on a line of their own.
 */
export function textToHtml(source: string): { html: string; notes: string[] } {
  const notes: string[] = []
  const addresses = new Map<string, string>()
  const lines = source
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .filter((line) => {
      const note = /^\s*\[(\d{1,3})\]:?\s+((?:https?:|mailto:)\S+)\s*$/u.exec(line)
      if (note?.[1] && note[2]) {
        addresses.set(note[1], note[2])
        notes.push(line.trim())
      }
      return !note
    })
  const known = coveredLines(lines)
  const width = widthOf(lines)
  const numbered = numberedHeadings(lines)
  const html = withSources(paragraphs(lines, known, numbered))
    .map((rows, index, all) => blockHtml(rows, known, all[index + 1], addresses, width, numbered))
    .join('\n')
  return { html, notes }
}

/** Folded headings that the Covered list names, with their levels. */
function coveredLines(lines: string[]): Map<string, number> {
  const found = new Map<string, number>()
  const start = lines.findIndex((line) => isCoveredHeading(line))
  if (start < 0) return found
  const rows: { text: string; level: number }[] = []
  for (const [offset, line] of lines.slice(start + 1, start + 80).entries()) {
    const at = start + 1 + offset
    if (line.trim() === '' || isUnderline(line)) {
      if (rows.length > 0 && line.trim() === '' && !goesOn(lines, at, rows)) break
      continue
    }
    const last = rows.at(-1)
    const text = line
      .replace(BULLET, '')
      .replace(NUMBER, '')
      .replace(/\s\[\d+\]/g, '')
      .trim()
    const wasBulleted = rows.length > 0 && BULLET.test(lines[at - 1] ?? '')
    if (last && wasBulleted && !BULLET.test(line)) last.text += ` ${text}`
    else rows.push({ text, level: /^\s{2,}/.test(line) ? 3 : 2 })
  }
  for (const { text, level } of rows) {
    const key = headingKey(text)
    if (key.length > 200 || found.has(key)) break
    found.set(key, level)
  }
  return found
}

/** Whether a list goes on after an empty line: the next line is new, and stands again further down. */
function goesOn(lines: string[], at: number, rows: readonly { text: string }[]): boolean {
  const next = lines.findIndex((line, index) => index > at && line.trim() !== '')
  const key = headingKey(lines[next] ?? '')
  return (
    key !== '' &&
    !rows.some(({ text }) => headingKey(text) === key) &&
    lines.slice(next + 1).some((line) => headingKey(line.slice(0, 300)) === key)
  )
}

const isUnderline = (line: string | undefined): boolean => /^\s*(?:={3,}|-{3,}|~{3,})\s*$/.test(line ?? '')

/** Lines by paragraphs; a heading that is known or underlined stands by itself, and so do the lines of a list. */
function paragraphs(lines: string[], known: Map<string, number>, numbered: ReadonlySet<string>): string[][] {
  const groups: string[][] = []
  let group: string[] = []
  const flush = () => {
    if (group.length > 0) groups.push(group)
    group = []
  }
  let inCovered = false
  lines.forEach((line, index) => {
    if (line.trim() === '') {
      if (inCovered && group.length > 0 && !isCoveredHeading(group[0] ?? '')) inCovered = false
      return flush()
    }
    const before = group[0]
    if (isUnderline(line) && group.length === 1 && before !== undefined) {
      group.push(line)
      return flush()
    }
    const isList = BULLET.test(line) || NUMBER.test(line)
    const wasList = before !== undefined && (BULLET.test(before) || NUMBER.test(before))
    if (isCoveredHeading(line)) {
      flush()
      inCovered = true
      groups.push([line])
      return undefined
    }
    if (isUnderline(line) && inCovered) return undefined
    const isKnown = !inCovered && (known.has(headingKey(line)) || numbered.has(line))
    if ((isList && !wasList) || isKnown || isUnderline(lines[index + 1])) flush()
    group.push(line)
    if (isKnown && !isUnderline(lines[index + 1])) flush()
    return undefined
  })
  flush()
  return groups
}

function blockHtml(
  rows: string[],
  known: Map<string, number>,
  next: string[] | undefined,
  addresses: Map<string, string>,
  width: number,
  numbered: ReadonlySet<string>,
): string {
  const [first = '', second] = rows
  const words = (text: string) => inlineHtml(text, addresses)
  if (isUnderline(second))
    return `<h${second?.includes('=') ? 1 : 2}>${words(first)}</h${second?.includes('=') ? 1 : 2}>`
  if (rows.every((row) => /^\s*>/.test(row)))
    return `<blockquote>${rows
      .map((row) => row.replace(/^\s*>\s?/, ''))
      .join('\n')
      .split(/\n\s*\n/)
      .map((part) => `<p>${words(part)}</p>`)
      .join('')}</blockquote>`
  const quoted = plainQuotation(rows)
  if (quoted) return `<blockquote><p>${words(quoted.words)}</p><p>— ${words(quoted.source)}</p></blockquote>`
  if (/^\s*(?:\* \* \*|-{3,}|_{3,}|={3,}|\*{3,})\s*$/.test(first)) return '<hr>'
  const whole = rows.join(' ').trim()
  const level = known.get(headingKey(whole))
  if (level !== undefined && !BULLET.test(first)) return `<h${level}>${words(whole)}</h${level}>`
  if (isCoveredHeading(first) && rows.length === 1) return `<h2>${words(first)}</h2>`
  const isTitle =
    rows.length === 1 && whole.length <= 100 && !/[.,;:!?…]$|\[\d+\]$/u.test(whole) && !/https?:/.test(whole)
  if (rows.length === 1 && numbered.has(first)) return `<h3>${words(whole)}</h3>`
  if (BULLET.test(first) || NUMBER.test(first)) return listHtml(rows, words)
  if (isTitle && next !== undefined && /\p{L}/u.test(whole)) {
    const isLoud = whole === whole.toUpperCase() && whole !== whole.toLowerCase() && whole.length > 3
    return isLoud ? `<h2>${words(whole)}</h2>` : `<h6 class="weak">${words(whole)}</h6>`
  }
  return paragraphLines(rows, width)
    .map((lines) => `<p>${lines.map(words).join('<br>')}</p>`)
    .join('')
}

function listHtml(rows: string[], words: (text: string) => string): string {
  const items: { indent: number; text: string; number: number | null }[] = []
  for (const row of rows) {
    const mark = BULLET.exec(row) ?? NUMBER.exec(row)
    const last = items.at(-1)
    if (!mark && last) last.text += ` ${row.trim()}`
    else
      items.push({
        indent: /^\s*/.exec(row)?.[0].length ?? 0,
        text: row.slice(mark?.[0].length ?? 0).trim(),
        number: NUMBER.test(row) ? Number(NUMBER.exec(row)?.[1]) : null,
      })
  }
  const least = Math.min(...items.map(({ indent }) => indent))
  const tops: { text: string; inner: string[] }[] = []
  for (const { indent, text } of items) {
    if (indent > least && tops.length > 0) tops.at(-1)?.inner.push(text)
    else tops.push({ text, inner: [] })
  }
  const body = tops
    .map(
      ({ text, inner }) =>
        `<li>${words(text)}${inner.length > 0 ? `<ul>${inner.map((row) => `<li>${words(row)}</li>`).join('')}</ul>` : ''}</li>`,
    )
    .join('')
  const start = items[0]?.number
  return start === null || start === undefined
    ? `<ul>${body}</ul>`
    : `<ol${start > 1 ? ` start="${start}"` : ''}>${body}</ol>`
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

/** The word before a number in brackets is the link to its address. */
function inlineHtml(text: string, addresses: Map<string, string>): string {
  return escape(text.trim())
    .replace(/(?<![\w"=])(https?:\/\/[^\s<>")\]]{1,2000}[^\s<>")\].,;:!?])/g, '<a href="$1">$1</a>')
    .replace(/(\S{1,200}) \[(\d{1,3})\]/g, (all: string, word: string, number: string) => {
      const address = addresses.get(number)
      return address === undefined || word.includes('</a>') ? all : `<a href="${escape(address)}">${word}</a>`
    })
    .replace(/(?<![\w*])\*([^\s*](?:[^*]{0,200}[^\s*])?)\*(?![\w*])/g, '<strong>$1</strong>')
}
