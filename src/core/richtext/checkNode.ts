import { shown } from '../shown.js'
import { MastheadError } from '../errors.js'
import { isRecord } from './isRecord.js'
import { isLinkUrl, schemeOf } from './linkUrl.js'
import {
  isElementType,
  isNodeType,
  RICH_TEXT_BLOCK_TYPES,
  RICH_TEXT_LINK_COLLECTIONS,
  RICH_TEXT_UPLOAD_COLLECTION,
} from './nodeTypes.js'
import type { Place } from './walk.js'

/**
 * Throws unless this one node, apart from those below it, is one that the editor could have made.
 *
 * @throws MastheadError `RICH_TEXT_INVALID` with the path of the wrong property
 */
export function checkNode(node: unknown, { path, depth }: Place): void {
  if (!isRecord(node)) refuse('A node is an object', path, node)
  const { type } = node
  if (!isNodeType(type) || (type === 'root') !== (depth === 0)) refuse('Unknown type of node', path, type)
  checkChildren(node, isElementType(type), path)
  if (type === 'text' && typeof node.text !== 'string') refuse('A text node needs text', path, node.text)
  if (type === 'heading' && !/^h[1-6]$/.test(String(node.tag))) {
    refuse('Unknown level of heading', `${path}.tag`, node.tag)
  }
  if (type === 'link' || type === 'autolink') checkLink(node, path)
  if (type === 'upload') checkUpload(node, path)
  if (type === 'block') checkBlock(node, path)
  if (type === 'tablecell') checkCell(node, path)
}

function checkChildren(node: Record<string, unknown>, holdsNodes: boolean, path: string): void {
  const { children } = node
  if (holdsNodes ? Array.isArray(children) : children === undefined) return
  refuse(holdsNodes ? 'This node needs a list of children' : 'This node holds no others', path, node.type)
}

function checkLink(node: Record<string, unknown>, path: string): void {
  const fields = fieldsOf(node, path)
  const { doc, linkType, url } = fields
  const unused = linkType === 'internal' && (url ?? '') === ''
  if (!unused && (typeof url !== 'string' || !isLinkUrl(url))) {
    refuse('Not an address for a link', `${path}.fields.url`, url)
  }
  if (doc === undefined || doc === null) return
  // Payload populates whatever collection the value names, so the list of those allowed is kept here.
  const relationTo = isRecord(doc) ? doc.relationTo : doc
  if (!isOneOf(RICH_TEXT_LINK_COLLECTIONS, relationTo)) {
    refuse('A link cannot point at this', `${path}.fields.doc`, relationTo)
  }
}

function checkUpload(node: Record<string, unknown>, path: string): void {
  if (node.relationTo === RICH_TEXT_UPLOAD_COLLECTION) return
  refuse('Pictures come from another collection', `${path}.relationTo`, node.relationTo)
}

/** The addresses in blocks. What is not yet a full address may become one: drafts save while the editor types. */
const BLOCK_SCHEMES: Record<string, readonly string[]> = {
  citeUrl: ['http:', 'https:'],
  thumbnailUrl: ['http:', 'https:'],
  url: ['https:'],
}

function checkBlock(node: Record<string, unknown>, path: string): void {
  const fields = fieldsOf(node, path)
  if (!isOneOf(RICH_TEXT_BLOCK_TYPES, fields.blockType)) {
    refuse('Unknown type of block', path, fields.blockType)
  }
  for (const [name, schemes] of Object.entries(BLOCK_SCHEMES)) {
    const url = fields[name] ?? ''
    const scheme = typeof url === 'string' ? schemeOf(url) : 'none'
    if (scheme !== null && !schemes.includes(scheme))
      refuse('Not a web address', `${path}.fields.${name}`, url)
  }
}

/** Payload's HTML converter writes these into attributes as they are. */
function checkCell(node: Record<string, unknown>, path: string): void {
  for (const name of ['headerState', 'colSpan', 'rowSpan']) {
    const value = node[name] ?? 0
    if (typeof value !== 'number')
      refuse('This property of a table cell is a number', `${path}.${name}`, value)
  }
}

function fieldsOf(node: Record<string, unknown>, path: string): Record<string, unknown> {
  const { fields } = node
  if (!isRecord(fields)) refuse('This node needs fields', `${path}.fields`, fields)
  return fields
}

function isOneOf(names: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && names.includes(value)
}

function refuse(reason: string, path: string, value: unknown): never {
  throw new MastheadError('RICH_TEXT_INVALID', `${reason}: ${shown(value)} at ${path}`, { path, value })
}
