import { seriesKey } from './series.js'
import { makesSource, readSource, type Source, writeSource } from './source.js'
import type { AssemblyInput, LayoutRow, MoveCandidate, Section, StoryCandidate } from './types.js'

/** What one run puts into a section. */
export interface Addition {
  story: StoryCandidate | null
  move: MoveCandidate | null
  reason: string
}

/** A section that stands, or one that this run makes, and what it gets. */
export interface Place {
  /** `null`: made by this run. */
  standing: Section | null
  /** `null`: made by hand. */
  source: Source | null
  /** The row that makes such sections, where the layout still has it. */
  row: LayoutRow | null
  additions: Addition[]
}

/** The issue while it is being filled: finds a section by source or series, and counts against each row's maximum. */
export class Board {
  /** Standing sections in the editor's order, then the new ones. */
  readonly places: Place[] = []
  private readonly bySource = new Map<string, Place>()
  private readonly bySeries = new Map<string, Place>()
  private readonly taken = new Map<string, number>()

  constructor({ layout, sections }: AssemblyInput, stories: Map<string, StoryCandidate>) {
    for (const section of sections) this.stand(section, layout)
    for (const place of this.places) this.settle(place, stories)
    for (const place of this.places) {
      if (place.source?.by === 'series' && !this.bySeries.has(place.source.series)) {
        this.bySeries.set(place.source.series, place)
      }
    }
  }

  /**
   * The section in which the series stands, from whatever row and wherever the editor put it: the series' own where a
   * part of it is there, else the first that holds a part, else the series' own, empty one.
   */
  homeOf(series: string): Place | undefined {
    return this.bySeries.get(series)
  }

  /** The row's section of this source: the one that stands, or a new one where the row has room for it. */
  placeFor(row: LayoutRow, source: Source): Place | null {
    const known = this.bySource.get(writeSource(source))
    if (known) return this.isFull(known) ? null : known
    if (this.count(row, source) >= (row.maximum ?? Infinity)) return null
    const place: Place = { standing: null, source, row, additions: [] }
    this.keep(place, source)
    if (row.kind === 'each') this.raise(source)
    return place
  }

  /** Whether its row's maximum keeps more out. A section of an `each` row was counted when it was made. */
  isFull({ row, source }: Place): boolean {
    if (!row || !source || row.kind === 'each') return false
    return this.count(row, source) >= (row.maximum ?? Infinity)
  }

  /** What stands against the maximum: sections of an `each` row, items of any other. */
  count(row: LayoutRow, source: Source): number {
    return this.taken.get(row.kind === 'each' ? sectionsOf(row.id) : writeSource(source)) ?? 0
  }

  add(place: Place, addition: Addition): void {
    place.additions.push(addition)
    if (place.source && place.row && place.row.kind !== 'each') this.raise(place.source)
  }

  private stand(section: Section, layout: LayoutRow[]): void {
    const source = section.source === null ? null : readSource(section.source)
    const row = source && layout.find((one) => makesSource(one, source) && kindOf(one) === section.kind)
    const place: Place = { standing: section, source, row: row ?? null, additions: [] }
    if (row && source && !this.bySource.has(writeSource(source))) this.keep(place, source)
    else this.places.push(place)
  }

  private settle(place: Place, stories: Map<string, StoryCandidate>): void {
    const { standing, source, row } = place
    if (source && row?.kind === 'each') this.raise(source)
    for (const item of standing?.items ?? []) {
      if (source && row && row.kind !== 'each' && (item.story ?? item.move) !== null) this.raise(source)
      const story = item.story === null ? undefined : stories.get(item.story)
      const series = story ? seriesKey(story) : null
      if (series === null) continue
      const own = source?.by === 'series' && source.series === series
      if (!this.bySeries.has(series) || own) this.bySeries.set(series, place)
    }
  }

  private keep(place: Place, source: Source): void {
    this.places.push(place)
    this.bySource.set(writeSource(source), place)
  }

  private raise(source: Source): void {
    const key =
      source.by === 'story' || source.by === 'series' ? sectionsOf(source.rowId) : writeSource(source)
    this.taken.set(key, (this.taken.get(key) ?? 0) + 1)
  }
}

/** Key of the count of an `each` row; a NUL stands in no source. */
function sectionsOf(rowId: string): string {
  return `${rowId}\0`
}

export function kindOf(row: LayoutRow): Section['kind'] {
  return row.kind === 'moves' ? 'moves' : 'stories'
}
