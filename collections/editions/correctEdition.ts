import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
  RequestContext,
} from 'payload'

import { operationFlags } from '../hooks/rememberOperation.js'
import { patchStored } from '../hooks/patchStored.js'
import { idOf, type Id } from '../ids.js'
import type { Issue, Move, Story } from '../payload-types.js'
import { freezeIssue } from './freezeIssue.js'

type Placed = Pick<Move | Story, '_status' | 'id'>

const KEY = 'mastheadPublishingIssue'

/** Runs what publishes an issue: what goes public with it is frozen with it, once, at the end. */
export async function asPartOfPublishing<T>(context: RequestContext, publish: () => Promise<T>): Promise<T> {
  const before = context[KEY]
  context[KEY] = true
  try {
    return await publish()
  } finally {
    context[KEY] = before
  }
}

/** Marks the public issue in which a story or a move is about to change, for the repair after a crash. */
export const markIssue: CollectionBeforeChangeHook<Placed> = async (args) => {
  const { collection, context, data, operation, originalDoc, req } = args
  if (operation === 'create' || !originalDoc || !changesPublicView(context, collection.slug, data))
    return data
  const { issue } = await publicHome(collection.slug as 'moves' | 'stories', originalDoc.id, req)
  if (issue !== null) {
    await req.payload.db.updateOne({
      collection: 'issues',
      id: issue,
      data: { publishing: true },
      req,
      returning: false,
    })
  }
  return data
}

/** A correction of what stands in a public issue makes a new revision of that issue. */
export const correctEdition: CollectionAfterChangeHook<Placed> = async (args) => {
  const { collection, context, doc, operation, req } = args
  if (operation === 'create' || !changesPublicView(context, collection.slug, doc)) return doc
  const { issue, note } = await publicHome(collection.slug as 'moves' | 'stories', doc.id, req)
  if (issue === null) return doc
  const { isNew } = await freezeIssue(issue, note, req)
  if (isNew && note) await patchStored('stories', doc.id, { correctionNote: null }, req)
  return doc
}

/** What is deleted for good is gone from the newest revision of its issue too. */
export const correctAfterDelete: CollectionAfterDeleteHook<Move | Story> = async ({ doc, req }) => {
  const issue = idOf(doc.placedIn)
  if (issue !== null && (await isPublicIssue(issue, req))) await freezeIssue(issue, null, req)
}

function changesPublicView(context: RequestContext, slug: string, data: Partial<Placed>): boolean {
  if (context[KEY]) return false
  return !operationFlags(context, slug)?.draft || data._status === 'published'
}

async function publicHome(
  collection: 'moves' | 'stories',
  id: Id,
  req: PayloadRequest,
): Promise<{ issue: Id | null; note: string | null }> {
  const row = await req.payload.db.findOne<Story>({
    collection,
    where: { id: { equals: id } },
    select: { placedIn: true, correctionNote: true },
    req,
  })
  const issue = idOf(row?.placedIn)
  const isPublic = issue !== null && (await isPublicIssue(issue, req))
  return { issue: isPublic ? issue : null, note: row?.correctionNote ?? null }
}

async function isPublicIssue(id: Id, req: PayloadRequest): Promise<boolean> {
  const row = await req.payload.db.findOne<Issue>({
    collection: 'issues',
    where: { id: { equals: id } },
    select: { _status: true, deletedAt: true },
    req,
  })
  return row?._status === 'published' && !row.deletedAt
}
