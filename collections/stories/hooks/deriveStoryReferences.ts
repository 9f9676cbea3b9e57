import type { CollectionBeforeChangeHook } from 'payload'

import { MastheadError } from '../../../src/core/errors.js'
import { sameId } from '../../ids.js'
import type { Story } from '../../payload-types.js'
import { loadPublication } from '../../publications/loadPublication.js'
import { findReferences, mergeReferences } from '../../references/findReferences.js'

/** Keeps the references that the commentary makes by links and mentions beside those set by hand. */
export const deriveStoryReferences: CollectionBeforeChangeHook<Story> = async ({
  data,
  originalDoc,
  req,
}) => {
  const story = { ...originalDoc, ...data }
  const index = (story.references ?? []).findIndex((row) => originalDoc && sameId(row.story, originalDoc.id))
  if (index >= 0) {
    throw new MastheadError('REFERENCE_TO_SELF', `“${story.title}” would refer to itself`, {
      path: `references.${index}.story`,
      value: originalDoc?.id,
    })
  }
  const publication = story.commentary ? await loadPublication(story.publication, req) : null
  const found = await findReferences([story.commentary], publication, req)
  const others = found.filter(
    (reference) => !('story' in reference && sameId(reference.story, originalDoc?.id)),
  )
  return { ...data, references: mergeReferences(story.references, others) }
}
