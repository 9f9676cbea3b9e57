import { isRecord } from './isRecord.js'
import type { RichText, RichTextNode } from './types.js'
import { mapNodes, walk } from './walk.js'

/** Documents of one collection: whoever points at `from` is to point at `into`. */
export interface Repointing {
  collection: string
  from: number | string
  into: number | string
}

/**
 * The text with its links to one document leading to another. Gives back the very text that it was given where no
 * link changes.
 *
 * @example
 * repointLinks(story.commentary, { collection: 'people', from: 7, into: 12 })
 */
export function repointLinks(richText: RichText, change: Repointing): RichText {
  let isFound = false
  walk(richText.root, (node) => {
    isFound ||= pointsAt(node, change)
  })
  if (!isFound) return richText
  return mapNodes(richText, (node) => (pointsAt(node, change) ? repoint(node, change) : node))
}

function pointsAt({ type, fields }: RichTextNode, { collection, from }: Repointing): boolean {
  if (type !== 'link' || !isRecord(fields) || fields.linkType !== 'internal' || !isRecord(fields.doc))
    return false
  const { relationTo, value } = fields.doc
  const id = isRecord(value) ? value.id : value
  return relationTo === collection && String(id) === String(from)
}

function repoint(node: RichTextNode, { collection, into }: Repointing): RichTextNode {
  const fields = isRecord(node.fields) ? node.fields : {}
  return { ...node, fields: { ...fields, doc: { relationTo: collection, value: into } } }
}
