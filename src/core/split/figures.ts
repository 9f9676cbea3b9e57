import type { Element } from 'hast'
import { h } from 'hastscript'

import { oneLine, textOf } from './blocks.js'
import { embed, pushEmbed } from './embeds.js'
import { all, clean, inline, type Scope } from './inlineHtml.js'
import { push } from './pushBlock.js'
import { quotation, type Flow } from './quotation.js'

/** A figure: a quotation, a film or a picture with its words. */
export function figure(node: Element, names: string[], scope: Scope, flow: Flow): void {
  const known = ['quotation', 'embed', 'picture'].some((name) => names.includes(name))
  const player = [...all(node, 'iframe'), ...all(node, 'video'), ...all(node, 'audio')]
  const quotes = all(node, 'blockquote')
  if (known) push(clean(node, scope), 0, scope)
  else if (player[0]) {
    embed(player[0], scope)
    for (const caption of all(node, 'figcaption')) flow(caption, scope)
  } else if (
    names.some((name) => name.startsWith('wp-block-embed')) &&
    oneLine(textOf(node)).startsWith('http')
  ) {
    pushEmbed(oneLine(textOf(node)).split(' ')[0] ?? '', null, scope)
  } else if (quotes[0]) push(quotation(node, scope, flow), 0, scope)
  else if (all(node, 'img').length > 0) {
    push(
      h('figure', { className: ['picture'] }, [
        ...inline(all(node, 'img').slice(0, 1), scope),
        ...all(node, 'figcaption').map((caption) => h('figcaption', inline(caption.children, scope))),
      ]),
      0,
      scope,
    )
  } else flow(node, scope)
}
