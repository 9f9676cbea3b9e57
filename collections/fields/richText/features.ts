import {
  AlignFeature,
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  ChecklistFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  IndentFeature,
  InlineCodeFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
  type LexicalEditorProps,
} from '@payloadcms/richtext-lexical'
import type { SanitizedConfig } from 'payload'

import {
  RICH_TEXT_HEADINGS,
  RICH_TEXT_LINK_COLLECTIONS,
  RICH_TEXT_UPLOAD_COLLECTION,
} from '../../../src/core/richtext/index.js'
import { createBlocks } from './blocks/index.js'
import { linkFields } from './linkFields.js'

/**
 * What the editor offers. Links and pictures are offered for those of our collections that the config has, so a
 * host may leave some out. Made anew on each call, because features keep state.
 */
export function richTextFeatures(config: SanitizedConfig): FeatureList {
  const slugs = config.collections.map(({ slug }) => slug)
  const linked = slugs.filter((slug) => isOneOf(RICH_TEXT_LINK_COLLECTIONS, slug))
  const features = [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: [...RICH_TEXT_HEADINGS] }),
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    StrikethroughFeature(),
    SubscriptFeature(),
    SuperscriptFeature(),
    InlineCodeFeature(),
    AlignFeature(),
    IndentFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    ChecklistFeature(),
    LinkFeature({ enabledCollections: linked, fields: linkFields, maxDepth: 1 }),
    BlockquoteFeature(),
    HorizontalRuleFeature(),
    EXPERIMENTAL_TableFeature(),
    BlocksFeature({ blocks: createBlocks() }),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ]
  return slugs.includes(RICH_TEXT_UPLOAD_COLLECTION) ? [...features, pictures()] : features
}

/** Named by way of the editor's options, because Payload does not export what the types of its features are made of. */
type FeatureList = Extract<NonNullable<LexicalEditorProps['features']>, readonly unknown[]>

/** Without a `maxDepth`, which counts from the request: a picture of a story would stay an id where an issue is read. */
function pictures() {
  return UploadFeature({
    enabledCollections: [RICH_TEXT_UPLOAD_COLLECTION],
    collections: {
      [RICH_TEXT_UPLOAD_COLLECTION]: {
        fields: [
          {
            name: 'caption',
            type: 'text',
            admin: { description: 'Stands below the picture in this text, in place of its own caption.' },
          },
        ],
      },
    },
  })
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name)
}
