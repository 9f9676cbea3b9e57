import { isRecord } from './isRecord.js'
import { isWebUrl } from './linkUrl.js'
import type { RichText, RichTextNode } from './types.js'
import { walk } from './walk.js'

/** A document that a text links to. */
export interface InternalLink {
  relationTo: string
  id: number | string
}

/**
 * The documents that a text links to, each once, in the order of the text. Takes links as stored and as populated.
 *
 * @example
 * findInternalLinks(story.commentary) // [{ relationTo: 'issues', id: 12 }]
 */
export function findInternalLinks(richText: RichText | null | undefined): InternalLink[] {
  const found = new Map<string, InternalLink>()
  for (const fields of fieldsOfNodes(richText, LINKS)) {
    const link = fields.linkType === 'internal' ? internalLinkOf(fields.doc) : null
    if (link) found.set(`${link.relationTo}/${link.id}`, link)
  }
  return [...found.values()]
}

/**
 * The web addresses that a text links to, quotes from or embeds, each once, in the order of the text.
 * Mail addresses, telephone numbers and places on the same page are left out.
 */
export function findExternalLinks(richText: RichText | null | undefined): string[] {
  const urls = fieldsOfNodes(richText, LINKS_AND_BLOCKS)
    .filter((fields) => fields.linkType !== 'internal')
    .flatMap((fields) => [fields.url, fields.citeUrl])
    .filter((url) => typeof url === 'string')
    .filter(isWebUrl)
  return [...new Set(urls)]
}

const LINKS: ReadonlySet<string> = new Set(['link'])
const LINKS_AND_BLOCKS: ReadonlySet<string> = new Set(['link', 'autolink', 'block'])

function fieldsOfNodes(richText: RichText | null | undefined, types: ReadonlySet<string>) {
  const found: Record<string, unknown>[] = []
  if (!richText) return found
  walk(richText.root, ({ type, fields }: RichTextNode) => {
    if (types.has(type) && isRecord(fields)) found.push(fields)
  })
  return found
}

function internalLinkOf(doc: unknown): InternalLink | null {
  if (!isRecord(doc)) return null
  const { relationTo, value } = doc
  const id = isRecord(value) ? value.id : value
  const isId = typeof id === 'string' || typeof id === 'number'
  return typeof relationTo === 'string' && isId ? { relationTo, id } : null
}
