import type { Block } from 'payload'

import type { RichTextBlockType } from '../../../../src/core/richtext/index.js'
import { createCalloutBlock } from './callout.js'
import { createEmbedBlock } from './embed.js'
import { createQuoteBlock } from './quote.js'

const FACTORIES: Record<RichTextBlockType, () => Block> = {
  quote: createQuoteBlock,
  embed: createEmbedBlock,
  callout: createCalloutBlock,
}

/** The blocks that a rich text offers. Made anew on each call, because Payload completes them in place. */
export function createBlocks(): Block[] {
  return Object.values(FACTORIES).map((createBlock) => createBlock())
}
