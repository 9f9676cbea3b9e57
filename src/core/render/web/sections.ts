import type { Element } from 'hast'
import { h } from 'hastscript'

import type { EditionItem, EditionSection } from '../../edition/index.js'
import type { HeadingLevel, WebContext } from './context.js'
import { moveParts } from './move.js'
import { disclosure, storyFooter, storyParts } from './story.js'
import { textBlock } from './text.js'

/** A section with its heading, introduction and items. */
export function section(row: EditionSection, context: WebContext): Element {
  const level = row.heading === '' ? 1 : 2
  return h('section', { className: ['section', `section-${row.kind}`], id: context.takeId(row.anchor) }, [
    row.heading === '' ? null : heading(2, null, row.heading, row.anchor),
    textBlock(row.intro, context, { under: level, name: 'intro' }),
    ...row.items.map((item) => itemOf(item, context, level)),
  ])
}

function itemOf(item: EditionItem, context: WebContext, above: 1 | 2): Element {
  const own = above + 1 === 2 ? 2 : 3
  const title = item.heading ?? (item.label === null ? null : (item.story?.title ?? ''))
  const under = title === null ? above : own
  const kind = item.story ? 'story' : item.move ? 'move' : 'note'
  return h(item.story ? 'article' : 'div', { className: ['item', kind], id: context.takeId(item.anchor) }, [
    title === null ? null : heading(own, item.label, title, item.anchor),
    ...(item.story ? storyParts(item.story, context, under) : []),
    ...(item.move ? moveParts(item.move, context) : []),
    textBlock(item.note, context, { under, name: 'note' }),
    ...(item.story ? storyFooter(item.story, context) : []),
    ...(item.move?.sponsors ?? []).map((sponsor) => disclosure(sponsor, context)),
  ])
}

/** A heading is the link to itself, so that a story can be sent on. */
function heading(level: HeadingLevel, label: string | null, text: string, anchor: string): Element {
  const content = [label === null ? null : h('span', { className: ['label'] }, `${label}. `), text]
  return h(`h${level}`, { dir: 'auto' }, h('a', { className: ['self'], href: `#${anchor}` }, content))
}
