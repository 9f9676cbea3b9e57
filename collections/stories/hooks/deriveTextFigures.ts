import type { CollectionBeforeChangeHook } from 'payload'

import { countWords, findHashtags, readingMinutes, toPlainText } from '../../../src/core/richtext/index.js'
import type { Story } from '../../payload-types.js'

/** Word count, reading time and hashtags of the commentary. */
export const deriveTextFigures: CollectionBeforeChangeHook<Story> = ({ data, originalDoc }) => {
  const commentary = 'commentary' in data ? data.commentary : originalDoc?.commentary
  const plain = commentary ? toPlainText(commentary) : ''
  const words = countWords(plain)
  return { ...data, wordCount: words, readingMinutes: readingMinutes(words), hashtags: findHashtags(plain) }
}
