import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

import { urlOf, type Site } from './addresses.js'
import type { DocumentRef, EditionText, LinkedCollection } from './types.js'

const INTERNAL = 'masthead:'

/** The href of an internal link inside an edition. */
export const internalHref = (collection: LinkedCollection | (string & {}), id: number | string): string =>
  `${INTERNAL}${collection}/${encodeURIComponent(id)}`

/** What an internal href points at; null where it is an address of the web. */
export function parseInternalHref(href: unknown): { collection: string; id: string } | null {
  if (typeof href !== 'string' || !href.startsWith(INTERNAL)) return null
  const [collection = '', id = ''] = href.slice(INTERNAL.length).split('/')
  return { collection, id: decodeURIComponent(id) }
}

/** Where a link stands: in this issue of this publication, by their slugs. An edition is one. */
export interface LinkPlace {
  issue: { slug: string }
  publication: { slug: string }
}

export interface ResolveOptions {
  /** `local`: what stands in the same issue is linked as `#anchor`, as on the page of the issue itself. */
  links: 'absolute' | 'local'
}

/**
 * The one resolver of links: a copy of a text with the address of every internal link and picture filled in. A link
 * to a document that readers cannot see becomes its text.
 */
export function resolveText(
  text: EditionText,
  edition: LinkPlace & { documents: readonly DocumentRef[] },
  site: Site,
  { links }: ResolveOptions = { links: 'absolute' },
): Root {
  const copy = structuredClone(text)
  visit(copy, 'element', (node, index, parent) => {
    if (node.tagName === 'img' && typeof node.properties.src === 'string') {
      node.properties.src = new URL(node.properties.src, site.url).href
    }
    const link = node.tagName === 'a' ? parseInternalHref(node.properties.href) : null
    if (!link) return undefined
    const target = edition.documents.find((ref) => ref.collection === link.collection && ref.id === link.id)
    const href = target ? hrefOf(target, edition, site, links) : null
    if (href !== null) return setHref(node, href)
    parent?.children.splice(index ?? 0, 1, ...node.children)
    return [SKIP, index ?? 0]
  })
  return copy
}

/** The address of a document as the outputs of this edition link to it. */
export function hrefOf(
  target: DocumentRef,
  { issue, publication }: LinkPlace,
  site: Site,
  links: ResolveOptions['links'],
): string | null {
  const isHere =
    target.collection === 'stories' && target.publication === publication.slug && target.issue === issue.slug
  return isHere && links === 'local' ? `#${target.anchor}` : urlOf(site, target)
}

function setHref(node: Element, href: string): undefined {
  node.properties.href = href
  return undefined
}
