import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { deriveOutline } from '../../../src/core/assembly/outline.js'
import { countWords, readingMinutes, toPlainText } from '../../../src/core/richtext/index.js'
import type { Issue } from '../../payload-types.js'
import { placedIn } from '../contents.js'

/** Labels, anchors, the Covered list, word count and reading time: all from the sections as they stand. */
export const deriveContents: CollectionBeforeChangeHook<Issue> = async ({ data, originalDoc, req }) => {
  const sections = data.sections ?? originalDoc?.sections ?? []
  const outline = deriveOutline(sections, { keepAnchors: Boolean(originalDoc?.revision) })
  const words = ownWords({ ...originalDoc, ...data }) + (await storyWords(sections, req))
  return {
    ...data,
    sections: outline.sections,
    covered: outline.covered,
    wordCount: words,
    readingMinutes: readingMinutes(words),
  }
}

function ownWords(issue: Partial<Issue>): number {
  const texts = [
    issue.intro,
    ...(issue.sections ?? []).flatMap((s) => [s.intro, ...(s.items ?? []).map((i) => i.note)]),
  ]
  return texts.reduce((sum, text) => sum + (text ? countWords(toPlainText(text)) : 0), 0)
}

async function storyWords(sections: NonNullable<Issue['sections']>, req: PayloadRequest): Promise<number> {
  const { stories } = placedIn(sections)
  if (stories.length === 0) return 0
  const { docs } = await req.payload.find({
    collection: 'stories',
    where: { id: { in: stories } },
    select: { wordCount: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.reduce((sum, story) => sum + (story.wordCount ?? 0), 0)
}
