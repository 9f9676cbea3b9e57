import { element, inline, type Inline } from './buildElement.js'
import { embedProvider } from './embedProvider.js'
import { nodeId } from './nodeId.js'
import { RICH_TEXT_UPLOAD_COLLECTION } from './nodeTypes.js'
import type { CalloutBlockFields, EmbedBlockFields, QuoteBlockFields, RichTextNode } from './types.js'

/** A quotation with its source. */
export function quoteBlock(fields: QuoteBlockFields & { id?: string }): RichTextNode {
  return block('quote', fields)
}

/** A video or a podcast episode. Its provider is derived from the address. */
export function embedBlock(fields: Omit<EmbedBlockFields, 'provider'> & { id?: string }): RichTextNode {
  return block('embed', { ...fields, provider: embedProvider(fields.url) })
}

/** A short text set apart from the rest. */
export function calloutBlock(fields: CalloutBlockFields & { id?: string }): RichTextNode {
  return block('callout', fields)
}

/**
 * A picture from the media collection.
 *
 * @param mediaId - id of the media document
 */
export function image(
  mediaId: number | string,
  { caption, id }: { caption?: string; id?: string } = {},
): RichTextNode {
  return {
    type: 'upload',
    version: 3,
    format: '',
    id: id ?? nodeId('upload', mediaId, caption ?? null),
    fields: { caption: caption ?? null },
    relationTo: RICH_TEXT_UPLOAD_COLLECTION,
    value: mediaId,
  }
}

export function horizontalRule(): RichTextNode {
  return { type: 'horizontalrule', version: 1 }
}

/**
 * A table whose first row holds the headings of its columns.
 *
 * @example
 * table([['Who', 'Now at'], ['Ottilie Brandvoll', internalLink('companies', 4, 'Sinch')]])
 */
export function table(rows: Inline[][]): RichTextNode {
  const children = rows.map((cells, row) => ({
    ...element(
      'tablerow',
      cells.map((cell) => tableCell(cell, row === 0)),
    ),
  }))
  return element('table', children)
}

/** Lexical's bits: 1 heads a row, 2 heads a column. */
const COLUMN_HEADER = 1

function tableCell(content: Inline, isHeader: boolean): RichTextNode {
  const paragraph = { ...element('paragraph', inline(content)), textFormat: 0, textStyle: '' }
  return {
    ...element('tablecell', [paragraph]),
    backgroundColor: null,
    colSpan: 1,
    rowSpan: 1,
    headerState: isHeader ? COLUMN_HEADER : 0,
  }
}

function block(blockType: string, fields: object): RichTextNode {
  const { id, ...content } = { id: nodeId(blockType, fields), ...fields }
  return { type: 'block', version: 2, format: '', fields: { ...content, id, blockName: '', blockType } }
}
