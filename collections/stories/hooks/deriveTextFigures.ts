import type { CollectionBeforeChangeHook } from 'payload'

import { countWords, findHashtags, readingMinutes, toPlainText } from '../../../src/core/richtext/index.js'
import { foldText } from '../../../src/core/search/foldText.js'
import type { Story } from '../../payload-types.js'

/** Word count, reading time and hashtags of the commentary, and the text by which readers find it. */
export const deriveTextFigures: CollectionBeforeChangeHook<Story> = ({ data, originalDoc }) => {
  const commentary = 'commentary' in data ? data.commentary : originalDoc?.commentary
  const plain = commentary ? toPlainText(commentary) : ''
  const words = countWords(plain)
  const { title, source, series } = { ...originalDoc, ...data }
  return {
    ...data,
    wordCount: words,
    readingMinutes: readingMinutes(words),
    hashtags: findHashtags(plain),
    searchText: foldText(
      [title, source?.name, source?.author, series?.title, plain].filter(Boolean).join(' '),
    ),
  }
}
