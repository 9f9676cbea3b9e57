import type { Where } from 'payload'

import { idOf, type Id } from '../ids.js'
import type { Sections } from '../payload-types.js'

/** Ids of the stories and moves that stand in sections, in order. */
export function placedIn(sections: Sections | undefined): { stories: Id[]; moves: Id[] } {
  const items = (sections ?? []).flatMap((section) => section.items ?? [])
  return {
    stories: items.map((item) => idOf(item.story)).filter((id) => id !== null),
    moves: items.map((item) => idOf(item.move)).filter((id) => id !== null),
  }
}

/** Ids in `before` that are not in `after`. */
export function without(before: readonly Id[], after: readonly Id[]): Id[] {
  const keep = new Set(after.map(String))
  return before.filter((id) => !keep.has(String(id)))
}

/** Those of `ids` that are not in a status yet. */
export function whereNot(status: 'draft' | 'published', ids: Id[]): Where {
  return { and: [{ id: { in: ids } }, { _status: { not_equals: status } }] }
}
