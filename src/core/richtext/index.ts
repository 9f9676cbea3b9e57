export * from './build.js'
export { fromHast, type FromHastOptions, type KeptPicture } from './fromHast/index.js'
export { deriveEmbedProviders, embedProvider } from './embedProvider.js'
export { findHashtags } from './hashtags.js'
export { isLinkUrl, isWebUrl } from './linkUrl.js'
export { findExternalLinks, findInternalLinks, type InternalLink } from './links.js'
export {
  RICH_TEXT_BLOCK_TYPES,
  RICH_TEXT_HEADINGS,
  RICH_TEXT_LINK_COLLECTIONS,
  RICH_TEXT_NODE_TYPES,
  RICH_TEXT_UPLOAD_COLLECTION,
  type RichTextBlockType,
  type RichTextHeading,
  type RichTextLinkCollection,
} from './nodeTypes.js'
export { toPlainText } from './plainText.js'
export { renderTokens } from './renderTokens.js'
export { repointLinks, type Repointing } from './repointLinks.js'
export {
  CALLOUT_STYLES,
  type CalloutBlockFields,
  type CalloutStyle,
  type EmbedBlockFields,
  type QuoteBlockFields,
  type RichText,
  type RichTextNode,
  type RichTextRoot,
} from './types.js'
export { assertRichText, RICH_TEXT_MAX_BYTES, RICH_TEXT_MAX_DEPTH } from './validate.js'
export { mapNodes, walk, type Place } from './walk.js'
export { countWords, readingMinutes, WORDS_PER_MINUTE } from './words.js'
