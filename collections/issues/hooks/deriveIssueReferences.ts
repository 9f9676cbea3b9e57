import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { MastheadError } from '../../../src/core/errors.js'
import { findByIds } from '../../findByIds.js'
import { idOf, sameId } from '../../ids.js'
import type { Issue, Story } from '../../payload-types.js'
import { loadPublication } from '../../publications/loadPublication.js'
import { findReferences, mergeReferences, type FoundReference } from '../../references/findReferences.js'
import { placedIn } from '../contents.js'

/** What the issue refers back to: in its own texts, and in the stories that stand in it. */
export const deriveIssueReferences: CollectionBeforeChangeHook<Issue> = async ({
  data,
  originalDoc,
  req,
}) => {
  const issue = { ...originalDoc, ...data }
  const self = (issue.references ?? []).findIndex((row) => originalDoc && sameId(row.issue, originalDoc.id))
  if (self >= 0) {
    throw new MastheadError('REFERENCE_TO_SELF', `“${issue.title}” would refer to itself`, {
      path: `references.${self}.issue`,
      value: originalDoc?.id,
    })
  }
  const texts = [
    issue.intro,
    ...(issue.sections ?? []).flatMap((section) => [
      section.intro,
      ...(section.items ?? []).map((item) => item.note),
    ]),
  ]
  const publication = texts.some(Boolean) ? await loadPublication(issue.publication, req) : null
  const own = await findReferences(texts, publication, req)
  const ofStories = await referencesOfStories(issue, req)
  const found = [...own, ...ofStories].filter(
    (ref) => !('issue' in ref && sameId(ref.issue, originalDoc?.id)),
  )
  return { ...data, references: mergeReferences(issue.references, distinct(found)) }
}

async function referencesOfStories(issue: Partial<Issue>, req: PayloadRequest): Promise<FoundReference[]> {
  const { stories } = placedIn(issue.sections)
  const docs = await findByIds<Story>('stories', stories, ['references'], req)
  const standing = new Set(stories.map(String))
  return docs.flatMap((story) =>
    (story.references ?? []).flatMap((row): FoundReference[] => {
      const [toIssue, toStory] = [idOf(row.issue), idOf(row.story)]
      if (toIssue !== null) return [{ issue: toIssue }]
      return toStory !== null && !standing.has(String(toStory)) ? [{ story: toStory }] : []
    }),
  )
}

function distinct(references: FoundReference[]): FoundReference[] {
  return [...new Map(references.map((reference) => [JSON.stringify(reference), reference])).values()]
}
