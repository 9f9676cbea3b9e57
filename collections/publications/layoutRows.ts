import type { LayoutRow } from '../../src/core/assembly/index.js'
import { idsOf } from '../ids.js'
import type { Publication } from '../payload-types.js'
import { DEFAULT_LAYOUT } from './layout.js'

/** The stored layout as the pure assembly takes it, with every default filled. */
export function layoutRows(layout: Publication['layout']): LayoutRow[] {
  const rows: NonNullable<Publication['layout']> =
    layout ?? DEFAULT_LAYOUT.map((row) => ({ ...row, sort: 'weight' }))
  return rows.map((row, index) => ({
    id: row.id ?? `row-${index + 1}`,
    kind: row.kind,
    heading: row.heading ?? '',
    topics: idsOf(row.topics).map(String),
    kinds: row.kinds ?? [],
    companies: idsOf(row.companies).map(String),
    minWeight: row.minWeight ?? 0,
    smallStoriesUpTo: row.smallStoriesUpTo ?? null,
    sort: row.sort,
    maximum: row.maximum ?? null,
    showItems: row.showItems ?? false,
  }))
}
