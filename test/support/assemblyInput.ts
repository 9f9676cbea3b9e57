import type {
  AssemblyInput,
  Item,
  LayoutRow,
  MoveCandidate,
  Section,
  StoryCandidate,
} from '../../src/core/assembly/index.js'

/** Builders for assembly: everything has a plain default, so that a test names only what it is about. */

export const WEEK_35: AssemblyInput['period'] = {
  start: '2023-08-27T23:00:00.000Z',
  end: '2023-09-03T23:00:00.000Z',
  weeks: [{ year: 2023, week: 35 }],
  label: '28 August to 3 September 2023',
  timezone: 'Europe/London',
}

/** Ids that count up: '<prefix>1', '<prefix>2' ... */
export function counter(prefix = 'new'): () => string {
  let last = 0
  return () => `${prefix}${++last}`
}

export function row(over: Partial<LayoutRow> & Pick<LayoutRow, 'kind'>): LayoutRow {
  return {
    id: over.kind,
    heading: over.kind === 'group' || over.kind === 'moves' ? over.kind : '',
    topics: [],
    kinds: [],
    companies: [],
    minWeight: 0,
    smallStoriesUpTo: null,
    sort: 'weight',
    maximum: null,
    showItems: false,
    ...over,
  }
}

/** A written story with its id as title, created at the same time as every other. */
export function story(id: string, over: Partial<StoryCandidate> = {}): StoryCandidate {
  return {
    id,
    title: id,
    kind: 'story',
    stage: 'written',
    weight: 5,
    topics: [],
    companies: [],
    series: null,
    targetWeek: null,
    publishedAt: null,
    createdAt: '2023-08-29T09:00:00.000Z',
    standsIn: null,
    ...over,
  }
}

export function move(id: string, over: Partial<MoveCandidate> = {}): MoveCandidate {
  return {
    id,
    label: id,
    effectiveOn: null,
    targetWeek: null,
    createdAt: '2023-08-29T09:00:00.000Z',
    standsIn: null,
    ...over,
  }
}

/** An item that an editor placed by hand. */
export function item(over: Partial<Item> & Pick<Item, 'id'>): Item {
  return { story: null, move: null, heading: null, assembledHeading: null, reason: null, rest: null, ...over }
}

/** A section that an editor made by hand. */
export function section(over: Partial<Section> & Pick<Section, 'id'>): Section {
  return {
    source: null,
    heading: null,
    assembledHeading: null,
    kind: 'stories',
    numbered: false,
    showItems: false,
    reason: null,
    items: [],
    rest: null,
    ...over,
  }
}

export function input(over: Partial<AssemblyInput> = {}): AssemblyInput {
  return {
    layout: [row({ kind: 'each' }), row({ kind: 'moves' })],
    period: WEEK_35,
    sections: [],
    removed: { stories: [], moves: [] },
    stories: [],
    moves: [],
    topicNames: {},
    companyNames: {},
    newId: counter(),
    ...over,
  }
}

/** Sections as short text: heading, then what stands in them. */
export function outline(sections: Section[]): [string | null, ...(string | null)[]][] {
  return sections.map(({ heading, items }) => [heading, ...items.map((one) => one.story ?? one.move)])
}
