import type { CollectionBeforeOperationHook } from 'payload'

/** An issue is whole at 2: its sections, their stories, and the topics and people of those. */
const DEEPEST = 3

/**
 * Issues, stories and people lead to one another, so that each level of `depth` may hold several times as much as the
 * one before it: at Payload's own limit of 10 one request would keep the server busy for minutes. Whoever asks over HTTP
 * is therefore answered to a depth of 3; the Local API, which says `overrideAccess`, as deep as it asks.
 */
export const capDepth: CollectionBeforeOperationHook = ({ args }) => {
  const { depth, overrideAccess } = args as { depth?: unknown; overrideAccess?: boolean }
  if (overrideAccess || depth === undefined) return
  return { ...args, depth: typeof depth === 'number' ? Math.min(depth, DEEPEST) : undefined }
}
