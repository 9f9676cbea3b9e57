import { isTitleLine, readTitle } from './title.js'
import type { SourceDocument, SplitContext } from './types.js'

/**
 * The issues that stand in one document, cut where a second title stands on a line of its own. A document with one
 * issue comes back as it is.
 *
 * @example
 * splitDocuments(source, context).map(({ key }) => key) // ['archive.md', 'archive.md#2']
 */
export function splitDocuments(source: SourceDocument, context: SplitContext): SourceDocument[] {
  const { text, format } = source.body
  const cuts: number[] = []
  const seen = new Set<string>()
  let inList = false
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    if (/<(?:ul|ol|nav)[\s>]/i.test(line)) inList = true
    const words = line
      .slice(0, 400)
      .replace(/<[^>]{0,200}>/g, '')
      .replace(/^[\s#*_]+|[\s#*_]+$/g, '')
      .replace(/&amp;/g, '&')
    const isHeading = format !== 'html' || (!inList && /^\s*<(?:h[1-3]|p|title)[\s>]/i.test(line))
    if (/<\/(?:ul|ol|nav)>/i.test(line)) inList = false
    if (
      line.length > 400 ||
      !isHeading ||
      /^\s*(?:[-•–>]|\* |\d+\.)/.test(line) ||
      !isTitleLine(words, context)
    )
      continue
    const { year, week, number } = readTitle(words, context)
    const key = `${year}/${week}/${number}`
    if (!seen.has(key)) cuts.push(index)
    seen.add(key)
  }
  if (cuts.length < 2) return [source]
  return cuts.map((cut, index) => {
    const part = text.slice(index === 0 ? 0 : cut, cuts[index + 1])
    return {
      ...source,
      key: index === 0 ? source.key : `${source.key}#${index + 1}`,
      title: index === 0 ? source.title : null,
      publishedAt: index === 0 ? source.publishedAt : null,
      body: { format, text: part },
    }
  })
}
