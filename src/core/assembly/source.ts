import type { LayoutRow } from './types.js'

/** What a section's `source` says of its origin. `rowId` holds no colon-bounded `story`, `series` or `topic`. */
export type Source =
  | { by: 'row'; rowId: string }
  | { by: 'story'; rowId: string; story: string }
  | { by: 'series'; rowId: string; series: string }
  | { by: 'topic'; rowId: string; topic: string }

/** Writes a source: `row1`, `row1:story:<id>`, `row1:series:<folded title>`, `row1:topic:<id>`. */
export function writeSource(source: Source): string {
  switch (source.by) {
    case 'row':
      return source.rowId
    case 'story':
      return `${source.rowId}:story:${source.story}`
    case 'series':
      return `${source.rowId}:series:${source.series}`
    case 'topic':
      return `${source.rowId}:topic:${source.topic}`
  }
}

/** Reads what {@link writeSource} wrote. */
export function readSource(source: string): Source {
  const match = /^(.*?):(story|series|topic):(.*)$/s.exec(source)
  const [, rowId = '', by, key = ''] = match ?? []
  if (by === 'story') return { by, rowId, story: key }
  if (by === 'series') return { by, rowId, series: key }
  if (by === 'topic') return { by, rowId, topic: key }
  return { by: 'row', rowId: source }
}

/** Whether the row, as the layout has it now, makes sections of this source. */
export function makesSource(row: LayoutRow, source: Source): boolean {
  if (row.id !== source.rowId) return false
  switch (source.by) {
    case 'row':
      return row.kind === 'group' || row.kind === 'moves'
    case 'topic':
      return row.kind === 'topics'
    case 'story':
    case 'series':
      return row.kind === 'each'
  }
}
