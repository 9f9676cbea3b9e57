import type { CollectionBeforeOperationHook, RequestContext } from 'payload'

const KEY = 'mastheadOperation'

export interface OperationFlags {
  draft: boolean
  overrideAccess: boolean
  /** An old version is brought back, as a draft. */
  restoresAsDraft: boolean
}

/** What the operation under way on a collection was called with. */
export function operationFlags(context: RequestContext, slug: string): OperationFlags | undefined {
  return context[`${KEY}:${slug}`] as OperationFlags | undefined
}

/** Access functions and change hooks are not told of `draft` and `overrideAccess`; this keeps both for them. */
export const rememberOperation: CollectionBeforeOperationHook = ({ args, operation, req, collection }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'restoreVersion') return
  const draft = 'draft' in args && args.draft === true
  const flags: OperationFlags = {
    draft,
    restoresAsDraft: draft && operation === 'restoreVersion',
    overrideAccess: 'overrideAccess' in args && args.overrideAccess !== false,
  }
  req.context[`${KEY}:${collection.slug}`] = flags
}
