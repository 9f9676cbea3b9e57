import { MastheadError } from '../errors.js'
import type { LayoutRow } from './types.js'

/**
 * The layout a publication starts with: every story or series a section of its own, best first, then the people.
 *
 * @param newId makes the id of a row
 */
export function defaultLayout(newId: () => string): LayoutRow[] {
  const row: Omit<LayoutRow, 'id' | 'kind' | 'heading'> = {
    topics: [],
    kinds: [],
    companies: [],
    minWeight: 0,
    smallStoriesUpTo: null,
    sort: 'weight',
    maximum: null,
    showItems: false,
  }
  return [
    { ...row, id: newId(), kind: 'each', heading: '' },
    { ...row, id: newId(), kind: 'moves', heading: 'People, Gossip, and Frivolous Stuff' },
  ]
}

/**
 * Refuses a layout that no issue could be assembled by.
 *
 * @throws MastheadError `LAYOUT_EMPTY` (path `layout`), or `LAYOUT_INVALID` with the path of the field, `layout.0.heading`.
 */
export function assertLayout(rows: LayoutRow[]): void {
  if (rows.length === 0) {
    throw new MastheadError('LAYOUT_EMPTY', 'The layout has no rows', { path: 'layout', value: rows })
  }
  const ids = new Set<string>()
  rows.forEach((row, index) => {
    const fault =
      faultOf(row) ?? (ids.has(row.id) ? { field: 'id' as const, says: `the id ${row.id} is taken` } : null)
    ids.add(row.id)
    if (!fault) return
    throw new MastheadError('LAYOUT_INVALID', `Row ${index + 1} of the layout: ${fault.says}`, {
      path: `layout.${index}.${fault.field}`,
      value: row[fault.field],
    })
  })
}

/** Whether the row names topics, kinds or companies. */
export function hasLists(row: LayoutRow): boolean {
  return row.topics.length + row.kinds.length + row.companies.length > 0
}

function faultOf(row: LayoutRow): { field: keyof LayoutRow; says: string } | null {
  const headed = row.kind === 'group' || row.kind === 'moves'
  if (headed && row.heading.trim() === '')
    return { field: 'heading', says: `a ${row.kind} row needs a heading` }
  if (row.kind === 'group' && !hasLists(row)) {
    return { field: 'topics', says: 'a group row needs at least one topic, kind or company' }
  }
  if (!isWeight(row.minWeight)) {
    return { field: 'minWeight', says: `the minimum weight ${row.minWeight} is not between 0 and 10` }
  }
  if (row.smallStoriesUpTo !== null && !isWeight(row.smallStoriesUpTo)) {
    return {
      field: 'smallStoriesUpTo',
      says: `the weight of small stories ${row.smallStoriesUpTo} is not between 0 and 10`,
    }
  }
  if (row.maximum !== null && !(row.maximum >= 1)) {
    return { field: 'maximum', says: `the maximum ${row.maximum} is below 1` }
  }
  return null
}

function isWeight(value: number): boolean {
  return value >= 0 && value <= 10
}
