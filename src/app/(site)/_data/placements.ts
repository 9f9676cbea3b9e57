import type { Where } from 'payload'

import { idOf, type Id } from '../../../../collections/ids.js'
import { CARD, toCard, type IssueCard, type Page } from './issues.js'
import type { Reader } from './reader.js'

/** Where a story or a move stands. */
export interface Placement {
  issue: IssueCard
  /** Address of its place in the issue. */
  path: string
}

export type PlacedKind = 'move' | 'story'

/** An issue, and which of the stories or moves asked for stand in it, in order. */
export interface IssueWithPlaces {
  issue: IssueCard
  places: { id: Id; path: string }[]
}

/** The issues that hold any of these stories or moves, newest first. */
export async function loadIssuesWith(
  reader: Reader,
  kind: PlacedKind,
  ids: readonly Id[],
  { page = 1, limit }: { page?: number; limit?: number } = {},
): Promise<Page<IssueWithPlaces>> {
  if (ids.length === 0) return { rows: [], page, totalPages: 0, totalRows: 0 }
  const where: Where = { [`sections.items.${kind}`]: { in: ids } }
  const found = await reader.payload.find({
    ...reader.asReader,
    collection: 'issues',
    where,
    page,
    ...(limit === undefined ? { pagination: false } : { limit }),
    sort: '-publishedAt',
    select: { ...CARD, sections: { anchor: true, items: { [kind]: true, anchor: true } } },
  })
  const wanted = new Set(ids.map(String))
  const rows = found.docs.flatMap((doc) => {
    const issue = toCard(reader, doc)
    if (!issue) return []
    const places = (doc.sections ?? []).flatMap((section) =>
      (section.items ?? []).flatMap((item) => {
        const id = idOf(item[kind])
        if (id === null || !wanted.has(String(id))) return []
        const anchor = item.anchor ?? section.anchor
        return [{ id, path: anchor ? `${issue.path}#${encodeURIComponent(anchor)}` : issue.path }]
      }),
    )
    return [{ issue, places }]
  })
  return {
    rows,
    page,
    totalPages: found.totalPages,
    totalRows: found.totalDocs,
  }
}

/** The newest place of each story or move that readers can go to, by its id. */
export async function loadPlacements(
  reader: Reader,
  kind: PlacedKind,
  ids: readonly Id[],
): Promise<Map<string, Placement>> {
  const { rows } = await loadIssuesWith(reader, kind, ids)
  const placements = new Map<string, Placement>()
  for (const { issue, places } of rows) {
    for (const { id, path } of places) {
      if (!placements.has(String(id))) placements.set(String(id), { issue, path })
    }
  }
  return placements
}
