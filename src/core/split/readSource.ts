import { toHtml } from 'hast-util-to-html'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toHast } from 'mdast-util-to-hast'
import { gfm } from 'micromark-extension-gfm'

import type { Block } from './blocks.js'
import { readHtml } from './readHtml.js'
import { textToHtml } from './readText.js'
import type { SourceDocument } from './types.js'

/** The blocks of a document, whatever its format, and lines that only hold the addresses of notes. */
export function readSource({ body, url }: SourceDocument): { blocks: Block[]; notes: string[] } {
  const text = body.text.replace(
    /\[(\/?)(?:caption|embed|gallery|audio|video|vc_\w+|et_pb_\w+|su_\w+)\b[^\]]{0,500}\]/g,
    (all, slash: string) => (slash ? '' : all.startsWith('[embed') ? ' ' : ''),
  )
  switch (body.format) {
    case 'html':
      return { blocks: readHtml(text, url), notes: [] }
    case 'markdown':
      return TOO_LONG.test(text)
        ? readText(body.text, url)
        : { blocks: readHtml(markdownToHtml(withoutFrontMatter(text)), url), notes: [] }
    case 'text':
      return readText(body.text, url)
  }
}

/** The time that marks of Markdown take grows with the square of a paragraph: nobody writes one of this length. */
const TOO_LONG = /[^\n]{20000}/

const withoutFrontMatter = (text: string): string => text.replace(/^---\n[\s\S]{0,5000}?\n---\n/, '')

function readText(text: string, url: string | null): ReturnType<typeof readSource> {
  const { html, notes } = textToHtml(text)
  return { blocks: readHtml(html, url), notes }
}

function markdownToHtml(markdown: string): string {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  return toHtml(toHast(tree, { allowDangerousHtml: true }), { allowDangerousHtml: true })
}
