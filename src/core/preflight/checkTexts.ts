import type { Element } from 'hast'
import { toString } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'

import { parseInternalHref, type Edition } from '../edition/index.js'
import { textsOf, type PlacedText } from './texts.js'
import type { Finding } from './types.js'

/** What is wrong inside the rich texts: links, pictures and headings. */
export function checkTexts(edition: Edition): Finding[] {
  return textsOf(edition).flatMap((placed) => [
    ...checkLinks(placed, edition),
    ...checkPictures(placed),
    ...checkHeadings(placed),
  ])
}

function checkLinks({ path, text }: PlacedText, { documents }: Edition): Finding[] {
  return elements(text, 'a').flatMap((link): Finding[] => {
    const label = toString(link).trim()
    const target = parseInternalHref(link.properties.href)
    const isKnown =
      !target || documents.some(({ collection, id }) => collection === target.collection && id === target.id)
    return [
      ...(label === '' && elements(link, 'img').length === 0
        ? [error('LINK_WITHOUT_TEXT', `A link to ${String(link.properties.href)} has no text`, path)]
        : []),
      ...(isKnown
        ? []
        : [
            error(
              'LINK_UNRESOLVED',
              `“${label}” links to something that is not published, or not there any more`,
              path,
            ),
          ]),
    ]
  })
}

/** The thumbnail of an embed stands beside its title and says nothing of its own. */
function checkPictures({ path, text }: PlacedText): Finding[] {
  return elements(text, 'figure')
    .filter(({ properties }) => [properties.className].flat().includes('picture'))
    .flatMap((figure) => elements(figure, 'img'))
    .filter(({ properties }) => typeof properties.alt !== 'string' || properties.alt.trim() === '')
    .map(({ properties }) =>
      error(
        'PICTURE_WITHOUT_ALT',
        `The picture ${String(properties.src)} has no words for those who cannot see it`,
        path,
      ),
    )
}

function checkHeadings({ path, text }: PlacedText): Finding[] {
  const headings = elements(text, /^h[1-6]$/)
  return headings.flatMap((heading, index): Finding[] => {
    const before = headings[index - 1]
    if (!before || levelOf(heading) <= levelOf(before) + 1) return []
    const message = `“${toString(heading)}” is ${levelOf(heading) - levelOf(before)} levels below the heading before it`
    return [{ code: 'HEADING_ORDER', severity: 'warning', message, path }]
  })
}

const levelOf = ({ tagName }: Element): number => Number(tagName.slice(1))

const error = (code: Finding['code'], message: string, path: string): Finding => ({
  code,
  severity: 'error',
  message,
  path,
})

function elements(tree: PlacedText['text'] | Element, name: RegExp | string): Element[] {
  const found: Element[] = []
  visit(tree, 'element', (node) => {
    if (typeof name === 'string' ? node.tagName === name : name.test(node.tagName)) found.push(node)
  })
  return found
}
