import type { CollectionBeforeChangeHook, CollectionSlug, PayloadRequest, TypeWithID } from 'payload'

import { MastheadError } from '../../src/core/errors.js'
import type { AccessRules } from '../access.js'
import type { Id } from '../ids.js'
import { operationFlags } from './rememberOperation.js'

interface Publishable {
  id: Id
  _status?: 'draft' | 'published' | null
  deletedAt?: string | null
}

/**
 * Refuses whatever changes the public view without the right to publish: publishing, unpublishing, putting
 * in the trash what is published, and saving straight over it. A draft saved beside the published version is
 * allowed, and so is an old published version that is brought back as a draft.
 */
export function guardPublishing(access: AccessRules): CollectionBeforeChangeHook<Publishable> {
  return async ({ collection, context, data: incoming, originalDoc, req }) => {
    const flags = operationFlags(context, collection.slug)
    const data = flags?.restoresAsDraft ? { ...incoming, _status: 'draft' as const } : incoming
    if (flags?.overrideAccess !== false || access.canPublish(req)) return data

    const staysBesideIt = flags.draft && data._status !== 'published' && !data.deletedAt
    if (staysBesideIt) return data
    if (data._status === 'published' || (await isPublished(collection.slug, originalDoc?.id, req))) {
      throw new MastheadError('PUBLISH_FORBIDDEN', 'This would change what the public sees', {
        path: '_status',
        value: data._status,
      })
    }
    return data
  }
}

/** Asks the row that the public reads: `originalDoc` is the newest version, maybe a draft of a published document. */
async function isPublished(
  collection: CollectionSlug,
  id: Id | undefined,
  req: PayloadRequest,
): Promise<boolean> {
  if (id === undefined) return false
  const row = await req.payload.db.findOne<TypeWithID & { _status?: string }>({
    collection,
    where: { id: { equals: id } },
    select: { _status: true },
    req,
  })
  return row?._status === 'published'
}
