import type { Nodes as HtmlNodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Nodes as MarkdownNodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

import type { SourceDocument } from '../../src/core/split/types.js'

/** How often each word occurs. */
export type WordCounts = ReadonlyMap<string, number>

/**
 * The words that a reader of a source saw, counted without any help of the splitter. Numbers and signs that only mark
 * the items of a list or the note of a link are no words, and neither are shortcodes, which WordPress renders.
 */
export function sourceWords({ body: { format, text } }: SourceDocument): WordCounts {
  const shown = text.replace(/\[\/?(?:caption|embed)\b[^\]]*\]/g, ' ')
  switch (format) {
    case 'html':
      return countWords([htmlText(fromHtml(shown))])
    case 'markdown':
      return countWords([
        markdownText(
          unified()
            .use(remarkParse)
            .use(remarkGfm)
            .parse(shown.replace(/^---\n[\s\S]*?\n---\n/, '')),
        ),
      ])
    case 'text':
      return countWords([text.replace(/^\s*(?:\d{1,2}[.)]|\[\d+\]:?)\s/gmu, ' ').replace(/\s\[\d+\]/gu, ' ')])
  }
}

export function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const word of text
      .normalize('NFC')
      .replace(/[\u00AD\u200B\u2060\uFEFF]/gu, '')
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const UNSEEN = /^(?:script|style|template|noscript|head|title|svg|object)$/
const INLINE = /^(?:a|abbr|b|cite|code|del|em|font|i|ins|mark|s|small|span|strong|sub|sup|time|u)$/

function htmlText(node: HtmlNodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ' '
  const isElement = node.type === 'element'
  if (isElement && (UNSEEN.test(node.tagName) || node.properties.hidden === true)) return ' '
  if (isElement && /display\s*:\s*none/.test(String(node.properties.style))) return ' '
  const inner = node.children.map(htmlText).join('')
  return isElement && INLINE.test(node.tagName) ? inner : ` ${inner} `
}

function markdownText(node: MarkdownNodes): string {
  if (node.type === 'html') return htmlText(fromHtml(node.value))
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value
  const inner = 'children' in node ? node.children.map(markdownText).join('') : ' '
  return /^(?:link|emphasis|strong|delete)$/.test(node.type) ? inner : ` ${inner} `
}
