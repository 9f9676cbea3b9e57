import type { PayloadRequest } from 'payload'

import { EVERY } from './every.js'
import type { Id } from './ids.js'
import type { Move, Story } from './payload-types.js'

/**
 * Some fields of stories or moves by their ids, whoever asks; without those in the trash.
 *
 * The database is asked for the ids alone. Were it also told to leave out the trash, SQLite would go by the index of
 * what is not in it, which is the whole archive.
 *
 * @example
 * const stories = await findByIds<Story>('stories', idsOf(issue.removedStories), ['title'], req)
 */
export async function findByIds<T extends Move | Story>(
  collection: 'moves' | 'stories',
  ids: readonly Id[],
  fields: readonly (keyof T & string)[],
  req: PayloadRequest,
): Promise<T[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    ...EVERY,
    collection,
    where: { id: { in: [...new Set(ids)] } },
    select: { deletedAt: true, ...selectOf(fields) },
    trash: true,
    req,
  })
  return (docs as T[]).filter(({ deletedAt }) => !deletedAt)
}

/** Payload's form of a list of fields. */
export function selectOf(fields: readonly string[]): Record<string, true> {
  return Object.fromEntries(fields.map((field) => [field, true]))
}
