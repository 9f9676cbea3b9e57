import type { Block } from 'payload'

import { webUrl } from './webUrl.js'

/** A quotation with its source: who said it, where, when. */
export function createQuoteBlock(): Block {
  return {
    slug: 'quote',
    interfaceName: 'QuoteBlock',
    labels: { singular: 'Quotation with source', plural: 'Quotations with source' },
    fields: [
      { name: 'text', label: 'Quotation', type: 'textarea', required: true },
      {
        type: 'row',
        fields: [
          { name: 'attribution', type: 'text', admin: { description: 'Who said or wrote it.' } },
          { name: 'title', type: 'text', admin: { description: 'Title of the article, talk or report.' } },
        ],
      },
      {
        type: 'row',
        fields: [
          { name: 'outlet', type: 'text', admin: { description: 'Where it appeared.' } },
          { name: 'date', type: 'text', admin: { description: 'As it is to be read: August 2023.' } },
        ],
      },
      webUrl({ name: 'citeUrl', label: 'Address of the source' }),
    ],
  }
}
