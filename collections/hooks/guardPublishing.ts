import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, RequestContext } from 'payload'

import { MastheadError } from '../../src/core/errors.js'
import type { AccessRules } from '../access.js'

const KEY = 'mastheadOperation'

export interface OperationFlags {
  draft: boolean
  overrideAccess: boolean
}

/** What the operation under way on a collection was called with. */
export function operationFlags(context: RequestContext, slug: string): OperationFlags | undefined {
  return context[`${KEY}:${slug}`] as OperationFlags | undefined
}

/** Access functions and change hooks are not told of `draft` and `overrideAccess`; this keeps both for them. */
export const rememberOperation: CollectionBeforeOperationHook = ({ args, operation, req, collection }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'restoreVersion') return
  const flags: OperationFlags = {
    draft: 'draft' in args && args.draft === true,
    overrideAccess: 'overrideAccess' in args && args.overrideAccess !== false,
  }
  req.context[`${KEY}:${collection.slug}`] = flags
}

/**
 * Refuses whatever changes the public view without the right to publish: publishing, unpublishing, putting
 * in the trash what is published, and saving straight over it. A draft saved beside the published version is allowed.
 */
export function guardPublishing(access: AccessRules): CollectionBeforeChangeHook {
  return ({ collection, context, data, originalDoc, req }) => {
    const flags = operationFlags(context, collection.slug)
    if (flags?.overrideAccess !== false || access.canPublish(req)) return data

    const publishes = data._status === 'published'
    const unpublishes = originalDoc?._status === 'published' && data._status === 'draft' && !flags.draft
    const withdraws =
      originalDoc?._status === 'published' && Boolean(data.deletedAt) && !originalDoc.deletedAt
    if (publishes || unpublishes || withdraws) {
      throw new MastheadError('PUBLISH_FORBIDDEN', 'This would change what the public sees', {
        path: '_status',
        value: data._status,
      })
    }
    return data
  }
}
