import { shown } from '../shown.js'
import { MastheadError } from '../errors.js'
import { checkNode } from './checkNode.js'
import { isRecord } from './isRecord.js'
import type { RichText, RichTextNode } from './types.js'
import { walk } from './walk.js'

/** Bytes of UTF-8 that one rich text may take as JSON. */
export const RICH_TEXT_MAX_BYTES = 1_000_000

/** Levels of nodes below the root. */
export const RICH_TEXT_MAX_DEPTH = 64

/**
 * Throws unless the value is a rich text that every format can render. Markup typed as text (`<script>`) is text
 * and passes. A block whose address is not finished passes too, because drafts save while the editor types.
 *
 * @param field - path of the field in its document, put in front of the path of the node
 * @throws MastheadError `RICH_TEXT_INVALID`, with the path of the node: `commentary.root.children.3`
 * @throws MastheadError `RICH_TEXT_TOO_LARGE`, above {@link RICH_TEXT_MAX_BYTES}
 *
 * @example
 * assertRichText({ root: { type: 'root', version: 1, children: [] } })
 */
export function assertRichText(value: unknown, field = ''): asserts value is RichText {
  const path = field === '' ? 'root' : `${field}.root`
  const root = rootOf(value, field)
  assertSize(value, field)
  walk(
    root,
    (node, place) => {
      if (place.depth > RICH_TEXT_MAX_DEPTH) {
        throw new MastheadError(
          'RICH_TEXT_INVALID',
          `The text is nested deeper than ${RICH_TEXT_MAX_DEPTH} levels at ${place.path}`,
          { path: place.path, value: place.depth },
        )
      }
      checkNode(node, place)
    },
    path,
  )
}

function rootOf(value: unknown, field: string): RichTextNode {
  const root = isRecord(value) ? value.root : undefined
  if (isRecord(root) && Array.isArray(root.children)) {
    // Not checked yet: `checkNode` sees every node before anything reads its properties.
    return root as unknown as RichTextNode
  }
  throw new MastheadError(
    'RICH_TEXT_INVALID',
    `A rich text is an object { root: { type: "root", children: [] } }, not ${shown(value)}`,
    { path: field === '' ? undefined : field, value },
  )
}

function assertSize(value: unknown, field: string): void {
  const bytes = jsonBytes(value, field)
  if (bytes <= RICH_TEXT_MAX_BYTES) return
  throw new MastheadError(
    'RICH_TEXT_TOO_LARGE',
    `The rich text takes ${bytes} bytes, and ${RICH_TEXT_MAX_BYTES} is the most that one text may take`,
    { path: field === '' ? undefined : field, value: bytes },
  )
}

function jsonBytes(value: unknown, field: string): number {
  try {
    return new TextEncoder().encode(JSON.stringify(value)).length
  } catch (cause) {
    throw new MastheadError('RICH_TEXT_INVALID', 'The rich text refers to itself or is nested too deeply', {
      path: field === '' ? undefined : field,
      cause,
    })
  }
}
