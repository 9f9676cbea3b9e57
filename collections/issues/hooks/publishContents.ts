import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import { MastheadError } from '../../../src/core/errors.js'
import { asPartOfPublishing } from '../../editions/correctEdition.js'
import { freezeIssue } from '../../editions/freezeIssue.js'
import { EVERY } from '../../every.js'
import type { Id } from '../../ids.js'
import { operationFlags } from '../../hooks/rememberOperation.js'
import type { Issue } from '../../payload-types.js'
import { placedIn, whereNot, without } from '../contents.js'
import { isPublic, publicViewBefore } from './rememberPublicView.js'

/**
 * Stories and moves go public with their issue and leave with it: on unpublishing and in the trash. What readers
 * then get is frozen.
 * Repeating it is harmless: what is in the right state already is left alone.
 */
export const publishContents: CollectionAfterChangeHook<Issue> = async ({ context, doc, req }) => {
  if (operationFlags(context, 'issues')?.draft && doc._status !== 'published') return doc
  const contents = placedIn(doc.sections)
  const publicBefore = publicViewBefore(context, doc.id)
  if (isPublic(doc)) {
    return { ...doc, revision: await publishAll(doc, { takeBack: !publicBefore }, req) }
  } else if (publicBefore) {
    const before = placedIn(publicBefore.sections)
    await setStatus(
      {
        stories: [...contents.stories, ...without(before.stories, contents.stories)],
        moves: [...contents.moves, ...without(before.moves, contents.moves)],
      },
      'draft',
      req,
    )
  }
  return doc
}

/** An issue that is deleted for good takes its stories and moves out of the public view with it. */
export const withdrawContents: CollectionAfterDeleteHook<Issue> = async ({ doc, req }) => {
  if (isPublic(doc)) await setStatus(placedIn(doc.sections), 'draft', req)
}

/** Publishes what an interrupted publishing left behind; run at start. */
export async function repairPublishing(req: PayloadRequest): Promise<number> {
  const { docs } = await req.payload.find({
    ...EVERY,
    collection: 'issues',
    where: { and: [{ publishing: { equals: true } }, { _status: { equals: 'published' } }] },
    req,
  })
  for (const issue of docs) await publishAll(issue, { takeBack: true }, req)
  return docs.length
}

/** Gives back the revision. When a story cannot follow, an issue that has just gone public goes back to draft, and says why. */
async function publishAll(
  issue: Issue,
  { takeBack }: { takeBack: boolean },
  req: PayloadRequest,
): Promise<number> {
  try {
    await asPartOfPublishing(req.context, () => setStatus(placedIn(issue.sections), 'published', req))
    const { revision } = await freezeIssue(issue.id, null, req)
    return revision
  } catch (error) {
    if (takeBack) {
      const data = { _status: 'draft', publishing: false } as const
      await req.payload.update({
        collection: 'issues',
        id: issue.id,
        data,
        depth: 0,
        overrideAccess: true,
        req,
      })
    }
    throw error
  }
}

async function setStatus(
  contents: { stories: Id[]; moves: Id[] },
  status: 'draft' | 'published',
  req: PayloadRequest,
): Promise<void> {
  const change = (ids: Id[]) => ({
    where: whereNot(status, ids),
    data: { _status: status },
    depth: 0,
    overrideAccess: true,
    req,
  })
  const results = [
    contents.stories.length > 0
      ? await req.payload.update({ collection: 'stories', ...change(contents.stories) })
      : null,
    contents.moves.length > 0
      ? await req.payload.update({ collection: 'moves', ...change(contents.moves) })
      : null,
  ]
  const failures = results.flatMap((result) => result?.errors ?? [])
  if (failures.length > 0) {
    throw new MastheadError(
      'STORIES_UNPUBLISHED',
      `Not all of its contents can be published: ${failures.map((f) => f.message).join('; ')}`,
      { path: 'sections', value: failures.map((f) => f.id) },
    )
  }
}
