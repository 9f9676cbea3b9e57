import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'

import { sanitise } from '../edition/sanitise.js'
import { oneLine, textOf } from './blocks.js'
import { all, inline, type Scope } from './inlineHtml.js'

export function paragraph(run: ElementContent[], scope: Scope): void {
  const content = inline(run, scope)
  const text = oneLine(content.map(textOf).join(''))
  if (
    text === '' &&
    !content.some(
      (node) => node.type === 'element' && (node.tagName === 'img' || all(node, 'img').length > 0),
    )
  )
    return
  const words = content.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  const [first, second, ...rest] = words
  const isBold = (node: ElementContent | undefined) =>
    node?.type === 'element' &&
    (node.tagName === 'strong' ||
      (['a', 'em', 'u'].includes(node.tagName) &&
        node.children.length === 1 &&
        all(node, 'strong').length === 1))
  const boldText = first ? oneLine(textOf(first)) : ''
  const looksLike = isBold(first) && boldText.length <= 140 && !/[.,;:]$/u.test(boldText)
  if (looksLike && !scope.role && words.every(isBold)) return push(h('p', content), 7, scope)
  if (
    looksLike &&
    !scope.role &&
    second?.type === 'element' &&
    second.tagName === 'br' &&
    rest.length > 0 &&
    first
  ) {
    push(h('p', [first]), 7, scope)
    return push(h('p', rest), 0, scope)
  }
  const number = /^(\d{1,2}[.)])\s*$/u.exec(first?.type === 'text' ? first.value.trim() : '')
  if (number && words.slice(1).every(isBold) && words.length > 1) return push(h('p', content), 7, scope)
  push(h('p', content), 0, scope)
}

export function push(node: Element, level: number, scope: Scope): void {
  const text = oneLine(textOf(node))
  const kept = sanitise({ type: 'root', children: [node] }).children[0]
  if (kept?.type !== 'element') return
  if (text === '' && !['hr', 'figure'].includes(kept.tagName) && all(kept, 'img').length === 0) return
  const isPseudo = level === 7 && kept.tagName === 'h6'
  scope.blocks.push({
    node: isPseudo ? h('p', kept.children) : kept,
    text,
    level,
    role: scope.role,
    opens: scope.opens,
  })
  scope.opens = null
}
