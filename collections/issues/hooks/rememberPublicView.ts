import type { CollectionBeforeChangeHook, RequestContext } from 'payload'

import { operationFlags } from '../../hooks/rememberOperation.js'
import type { Issue } from '../../payload-types.js'

const KEY = 'mastheadPublicView'

/**
 * Keeps what the public sees of an issue before it is written over. What hooks are given as the previous document
 * is the newest version, which may be a draft of an issue that is public.
 */
export const rememberPublicView: CollectionBeforeChangeHook<Issue> = async ({
  context,
  data,
  originalDoc,
  req,
}) => {
  const id = originalDoc?.id
  if (!id || (operationFlags(context, 'issues')?.draft && data._status !== 'published')) return data
  const row = await req.payload.db.findOne<Issue>({
    collection: 'issues',
    where: { id: { equals: id } },
    select: { _status: true, deletedAt: true, sections: true },
    req,
  })
  context[`${KEY}:${id}`] = row && isPublic(row) ? row : null
  return data
}

/** The issue as the public saw it before this write; null where it did not. */
export function publicViewBefore(context: RequestContext, id: Issue['id']): Issue | null {
  return (context[`${KEY}:${id}`] as Issue | null | undefined) ?? null
}

export function isPublic(issue: Partial<Issue>): boolean {
  return issue._status === 'published' && !issue.deletedAt
}
