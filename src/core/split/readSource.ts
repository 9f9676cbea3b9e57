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
      return {
        blocks: readHtml(markdownToHtml(text.replace(/^---\n[\s\S]{0,5000}?\n---\n/, '')), url),
        notes: [],
      }
    case 'text': {
      const { html, notes } = textToHtml(body.text)
      return { blocks: readHtml(html, url), notes }
    }
  }
}

function markdownToHtml(markdown: string): string {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  return toHtml(toHast(tree, { allowDangerousHtml: true }), { allowDangerousHtml: true })
}
