import type { SerializedLinkNode } from '@payloadcms/richtext-lexical'
import { type HTMLConvertersFunction, LinkHTMLConverter } from '@payloadcms/richtext-lexical/html'

import type {
  CalloutBlockFields,
  EmbedBlockFields,
  QuoteBlockFields,
} from '../../../src/core/richtext/index.js'
import { calloutHtml, embedHtml, quoteHtml } from './html/blocks.js'
import { listHtml } from './html/lists.js'
import { pictureHtml } from './html/pictures.js'

export interface HtmlConverterOptions {
  /** The address of the document that an internal link points at. */
  internalDocToHref: (args: { linkNode: SerializedLinkNode }) => string
}

/**
 * Converters for everything that the editor offers, to be given to Payload's `convertLexicalToHTML`. Beside our
 * blocks they replace two of Payload's own: pictures, whose caption it drops, and lists, where it gives check boxes
 * a random id (the same text has to render to the same bytes) and puts nested lists into items of their own.
 *
 * @example
 * convertLexicalToHTML({ data: story.commentary, converters: htmlConverters({ internalDocToHref }) })
 */
export function htmlConverters({ internalDocToHref }: HtmlConverterOptions): HTMLConvertersFunction {
  return ({ defaultConverters }) => ({
    ...defaultConverters,
    ...LinkHTMLConverter({ internalDocToHref }),
    list: listHtml,
    upload: pictureHtml,
    blocks: {
      quote: ({ node }: BlockNode<QuoteBlockFields>) => quoteHtml(node.fields),
      embed: ({ node }: BlockNode<EmbedBlockFields>) => embedHtml(node.fields),
      callout: ({ node }: BlockNode<CalloutBlockFields>) => calloutHtml(node.fields),
    },
  })
}

interface BlockNode<Fields> {
  node: { fields: Partial<Fields> }
}
