import type { Element } from 'hast'
import { h } from 'hastscript'

import type { Edition } from '../../edition/index.js'
import { words } from '../words.js'
import { pageId, type WebContext } from './context.js'

/** The headings that follow, in order, one level deeper where a section shows its items; null where there are none. */
export function covered({ edition }: Pick<WebContext, 'edition'>): Element | null {
  if (edition.covered.length === 0) return null
  const id = pageId('covered')
  return h('nav', { className: ['covered'], ariaLabelledBy: id }, [
    h('h2', { id }, words.covered),
    h('ul', edition.covered.map(entry)),
  ])
}

function entry({ label, anchor, entries }: Edition['covered'][number]): Element {
  const inner =
    entries.length === 0
      ? null
      : h(
          'ul',
          entries.map((row) => h('li', place(row))),
        )
  return h('li', [place({ label, anchor }), inner])
}

const place = ({ label, anchor }: { label: string; anchor: string }): Element =>
  h('a', { href: `#${anchor}`, dir: 'auto' }, label)
