import { toMdast } from 'hast-util-to-mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'

import type { Edition, Site } from '../../edition/index.js'
import { plainArticle } from '../plain/index.js'

/**
 * An issue as Markdown (CommonMark 0.31 with GitHub's tables, task lists and strikethrough). It ends in a line break.
 *
 * @example
 * renderMarkdown(edition, site) // '# CXTech Week 35 2023\n\n…'
 */
export function renderMarkdown(edition: Edition, site: Site): string {
  return toMarkdown(toMdast(plainArticle(edition, site)), {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  })
}
