import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { deriveOutline } from '../../../src/core/assembly/outline.js'
import { countWords, readingMinutes, toPlainText } from '../../../src/core/richtext/index.js'
import { foldText } from '../../../src/core/search/foldText.js'
import { findByIds } from '../../findByIds.js'
import type { Issue, Story } from '../../payload-types.js'
import { placedIn } from '../contents.js'

/** Labels, anchors, the Covered list, word count, reading time and the text for searching: all from what stands in it. */
export const deriveContents: CollectionBeforeChangeHook<Issue> = async ({ data, originalDoc, req }) => {
  const sections = data.sections ?? originalDoc?.sections ?? []
  const outline = deriveOutline(sections, { keepAnchors: Boolean(originalDoc?.revision) })
  const texts = ownTexts({ ...originalDoc, ...data })
  const words = texts.reduce((sum, text) => sum + countWords(text), 0) + (await storyWords(sections, req))
  return {
    ...data,
    sections: outline.sections,
    covered: outline.covered,
    wordCount: words,
    readingMinutes: readingMinutes(words),
    searchText: foldText(
      [data.title ?? originalDoc?.title, ...headings(outline.sections), ...texts].join(' '),
    ),
  }
}

/** What the issue itself says, without the stories in it. */
function ownTexts(issue: Partial<Issue>): string[] {
  const texts = [
    issue.intro,
    ...(issue.sections ?? []).flatMap((s) => [s.intro, ...(s.items ?? []).map((i) => i.note)]),
  ]
  return texts.flatMap((text) => (text ? [toPlainText(text)] : []))
}

function headings(sections: NonNullable<Issue['sections']>): string[] {
  return sections.flatMap((section) =>
    [section.heading, ...(section.items ?? []).map((item) => item.heading)].filter(
      (heading) => typeof heading === 'string',
    ),
  )
}

async function storyWords(sections: NonNullable<Issue['sections']>, req: PayloadRequest): Promise<number> {
  const stories = await findByIds<Story>('stories', placedIn(sections).stories, ['wordCount'], req)
  return stories.reduce((sum, { wordCount }) => sum + (wordCount ?? 0), 0)
}
