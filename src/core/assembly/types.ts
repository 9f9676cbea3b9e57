/** Types of the pure assembly: what goes in, what comes out. Ids are opaque strings here. */

export type LayoutKind = 'each' | 'group' | 'topics' | 'moves'
export type LayoutSort = 'weight' | 'newest' | 'oldest' | 'title'

/** One row of a publication's layout: which sections an issue has, and what goes into them. */
export interface LayoutRow {
  /** Stable id of the row; sections remember it in `source`. */
  id: string
  kind: LayoutKind
  /** Heading of the section for `group` and `moves`. `each` and `topics` take theirs from the story, series or topic. */
  heading: string
  /** Rule: a story matches when, for every list that is not empty, it has at least one of the list's values. */
  topics: string[]
  kinds: string[]
  companies: string[]
  /** Stories below this weight (0 to 10) are not taken. */
  minWeight: number
  /** For `moves`: also take stories whose weight is at most this. `null`: moves only. */
  smallStoriesUpTo: number | null
  sort: LayoutSort
  /** Most sections (`each`, `topics`: items a topic) or items (`group`, `moves`) taken; `null`: no limit. */
  maximum: number | null
  /** Whether the Covered list shows the items of the section one level deeper. */
  showItems: boolean
}

export interface StoryCandidate {
  id: string
  title: string
  kind: string
  stage: string
  weight: number
  topics: string[]
  companies: string[]
  series: { title: string; part: number | null } | null
  targetWeek: { year: number; week: number } | null
  /** Date of the source (ISO instant), where it is known. */
  publishedAt: string | null
  createdAt: string
  /** Title of another issue in which it stands already. */
  standsIn: string | null
}

export interface MoveCandidate {
  id: string
  /** "Ottilie Brandvoll, VP Product at Kaleyra": for reasons and sorting. */
  label: string
  /** Plain date or ISO instant, where it is known. */
  effectiveOn: string | null
  targetWeek: { year: number; week: number } | null
  createdAt: string
  standsIn: string | null
}

export interface Item {
  id: string
  story: string | null
  move: string | null
  heading: string | null
  /** What assembly wrote into `heading`; an editor's own heading differs from it. */
  assembledHeading: string | null
  reason: string | null
  /** Rich text of a note item, and whatever else the caller keeps on the row: carried along untouched. */
  rest: unknown
}

export interface Section {
  id: string
  /** Key of the layout row (and series, story or topic) that made it; null for a section made by hand. */
  source: string | null
  heading: string | null
  assembledHeading: string | null
  kind: 'stories' | 'moves' | 'note'
  numbered: boolean
  showItems: boolean
  reason: string | null
  items: Item[]
  rest: unknown
}

export interface AssemblyInput {
  layout: LayoutRow[]
  /** The period, in the publication's zone. `start` inclusive, `end` exclusive ISO instants. */
  period: {
    start: string
    end: string
    /** The weeks it covers: one, or two for a double issue. */
    weeks: { year: number; week: number }[]
    /** For reasons: "28 August to 3 September 2023". */
    label: string
    /** IANA zone of the publication, in which reasons tell dates; UTC where absent. */
    timezone?: string
  }
  /** What stands in the issue now. */
  sections: Section[]
  /**
   * What the editor took out; it stays out. Apart, because a database that numbers each
   * collection by itself has a story 3 and a move 3.
   */
  removed: { stories: string[]; moves: string[] }
  stories: StoryCandidate[]
  moves: MoveCandidate[]
  /** Names for headings and reasons. Topic order is the order given here where the layout names none. */
  topicNames: Record<string, string>
  companyNames: Record<string, string>
  /** Makes the id of a new row; passed in so that the function stays pure. */
  newId: () => string
}

export interface Placement {
  story: string | null
  move: string | null
  section: string
  item: string
  reason: string
  /** True where this run placed it, false where it stood already. */
  added: boolean
}

export interface Leftover {
  story: string | null
  move: string | null
  reason: string
}

export interface AssemblyResult {
  sections: Section[]
  placements: Placement[]
  unplaced: Leftover[]
  /** False where the sections are the same as before. */
  changed: boolean
}
