import { EVERY } from '../../every.js'
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { MastheadError } from '../../../src/core/errors.js'
import type { Id } from '../../ids.js'
import type { Issue } from '../../payload-types.js'
import { placedIn, whereNot } from '../contents.js'

/**
 * When an issue becomes public: notes when, and makes sure before anything is written
 * that its stories and moves can be published with it.
 */
export const stampPublication: CollectionBeforeChangeHook<Issue> = async ({ data, originalDoc, req }) => {
  const issue = { ...originalDoc, ...data }
  if (issue._status !== 'published' || issue.deletedAt) return data

  const unpublished = await unpublishedContents(issue, req)
  const refused = issue.publishStories === false ? unpublished : unpublished.filter((doc) => !doc.isComplete)
  if (refused.length > 0) {
    const names = refused.map((doc) => `“${doc.title}”`).join(', ')
    throw new MastheadError(
      'STORIES_UNPUBLISHED',
      issue.publishStories === false
        ? `These are not published yet: ${names}`
        : `These lack what publishing takes (a title, a publication; for a move, a person): ${names}`,
      { path: 'sections', value: refused.map((doc) => doc.id) },
    )
  }
  return {
    ...data,
    publishedAt: issue.publishedAt ?? new Date().toISOString(),
    revision: Math.max(originalDoc?.revision ?? 0, 1),
    publishing: true,
  }
}

interface Unpublished {
  id: Id
  title: string
  isComplete: boolean
}

async function unpublishedContents(issue: Partial<Issue>, req: PayloadRequest): Promise<Unpublished[]> {
  const { stories, moves } = placedIn(issue.sections)
  const query = (ids: Id[]) => ({ ...EVERY, where: whereNot('published', ids), req })
  const [unpublishedStories, unpublishedMoves] = await Promise.all([
    stories.length > 0 ? req.payload.find({ collection: 'stories', ...query(stories) }) : null,
    moves.length > 0 ? req.payload.find({ collection: 'moves', ...query(moves) }) : null,
  ])
  return [
    ...(unpublishedStories?.docs ?? []).map((story) => ({
      id: story.id,
      title: story.title ?? 'a story without a title',
      isComplete: Boolean(story.title && story.publication),
    })),
    ...(unpublishedMoves?.docs ?? []).map((move) => ({
      id: move.id,
      title: move.summary ?? 'a move',
      isComplete: Boolean(move.person && move.publication),
    })),
  ]
}
