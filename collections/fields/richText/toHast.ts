import type { SerializedLinkNode } from '@payloadcms/richtext-lexical'
import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'

import { internalHref, sanitise, type EditionText } from '../../../src/core/edition/index.js'
import { MastheadError } from '../../../src/core/errors.js'
import {
  RICH_TEXT_BLOCK_TYPES,
  RICH_TEXT_NODE_TYPES,
  walk,
  type RichText,
  type RichTextNode,
} from '../../../src/core/richtext/index.js'
import { isRecord } from '../../../src/core/richtext/isRecord.js'
import { idOf } from '../../ids.js'
import { htmlConverters } from './htmlConverters.js'

/**
 * A stored rich text, populated, as sanitised hast; null where it says nothing. Links to documents stay open as
 * `masthead:<collection>/<id>`.
 *
 * @param path where the text is kept, for errors: `sections.0.intro`
 * @throws MastheadError RICH_TEXT_INVALID with the path of a node that has no form outside the editor
 */
export function richTextToHast(richText: RichText | null | undefined, path: string): EditionText | null {
  if (!richText) return null
  walk(richText.root, assertConvertible, `${path}.root`)
  const html = convertLexicalToHTML({
    data: richText,
    converters: htmlConverters({ internalDocToHref: addressOf }),
    disableContainer: true,
  })
  const tree = fromHtml(html, { fragment: true })
  normalise(tree)
  const text = sanitise(tree)
  return saysSomething(text) ? withoutPositions(text) : null
}

function assertConvertible({ type, fields, value }: RichTextNode, { path }: { path: string }): void {
  if (!RICH_TEXT_NODE_TYPES.has(type)) throw invalid(`There is no form for a node “${type}”`, path, type)
  if (type === 'block') {
    const block = isRecord(fields) ? fields.blockType : undefined
    const isKnown = RICH_TEXT_BLOCK_TYPES.some((known) => known === block)
    if (!isKnown) throw invalid(`There is no form for a block “${String(block)}”`, path, block)
  }
  if (type === 'upload' && !(isRecord(value) && typeof value.url === 'string')) {
    throw invalid('The picture is not there any more', path, value)
  }
}

const invalid = (message: string, path: string, value: unknown) =>
  new MastheadError('RICH_TEXT_INVALID', message, { path, value })

/** As a path: Payload lets no scheme of ours through. */
function addressOf({ linkNode }: { linkNode: SerializedLinkNode }): string {
  const { doc } = linkNode.fields
  return doc ? `/${internalHref(doc.relationTo, idOf(doc.value) ?? '')}` : ''
}

const MARKS: [RegExp, string][] = [
  [/line-through/, 's'],
  [/underline/, 'u'],
]

/** Payload writes two marks as styled spans, and styles tables: the elements and the alignment are what is meant. */
function normalise(tree: Root): void {
  visit(tree, 'element', (node) => {
    const style = typeof node.properties.style === 'string' ? node.properties.style : ''
    const mark = node.tagName === 'span' && MARKS.find(([pattern]) => pattern.test(style))
    if (mark) node.tagName = mark[1]
    setStyle(node, style)
    if (typeof node.properties.href === 'string') {
      node.properties.href = node.properties.href.replace(/^\/(?=masthead:)/, '')
    }
  })
}

function setStyle(node: Element, style: string): void {
  const kept = style.match(/(text-align|padding-inline-start): ?[\w.]+/g) ?? []
  if (kept.length > 0) node.properties.style = kept.map((rule) => `${rule};`).join('')
  else delete node.properties.style
}

function saysSomething(tree: Root): boolean {
  let found = false
  visit(tree, (node) => {
    if (node.type === 'text' && node.value.trim() !== '') found = true
    if (node.type === 'element' && ['img', 'hr', 'input'].includes(node.tagName)) found = true
  })
  return found
}

/** Where a node stood in the HTML says nothing of the text. */
function withoutPositions(tree: Root): Root {
  visit(tree, (node) => {
    delete node.position
  })
  delete tree.data
  return tree
}
