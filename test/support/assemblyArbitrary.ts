import fc from 'fast-check'

import type {
  AssemblyInput,
  Item,
  LayoutKind,
  LayoutRow,
  MoveCandidate,
  Section,
  StoryCandidate,
} from '../../src/core/assembly/index.js'
import { counter, input, item, move, row, section, story, WEEK_35 } from './assemblyInput.js'

/** Newsrooms for property tests: few values of everything, so that rules, series and ties meet often. */

const TOPICS = ['t1', 't2', 't3']
const KINDS = ['story', 'event']
const COMPANIES = ['c1', 'c2']
const SERIES = ['Alpha', ' alpha', 'Beta', '']
const STORY_IDS = Array.from({ length: 14 }, (_, index) => `s${index}`)
/** Some are the ids of stories too: a database may number each collection by itself. */
const MOVE_IDS = ['s0', 's1', 'm2', 'm3']

const weight = fc.integer({ min: 0, max: 10 })
const date = fc.option(
  fc.constantFrom(
    '2023-08-28T10:00:00.000Z',
    '2023-08-30T10:00:00.000Z',
    '2023-08-30',
    '2023-08-12T10:00:00.000Z',
  ),
)
const target = fc.option(fc.constantFrom(...WEEK_35.weeks, { year: 2023, week: 36 }), { freq: 3 })
const createdAt = fc.constantFrom('2023-08-29T09:00:00.000Z', '2023-08-30T09:00:00.000Z')

const candidate = (id: string): fc.Arbitrary<StoryCandidate> =>
  fc
    .record({
      title: fc.constantFrom('One', 'Two', 'Three 10', 'Three 9'),
      kind: fc.constantFrom(...KINDS),
      stage: fc.constantFrom('written', 'written', 'written', 'written', 'inbox', 'dropped'),
      weight,
      topics: fc.subarray(TOPICS),
      companies: fc.subarray(COMPANIES),
      series: fc.option(
        fc.record({ title: fc.constantFrom(...SERIES), part: fc.option(fc.integer({ min: 1, max: 4 })) }),
      ),
      targetWeek: target,
      publishedAt: date,
      createdAt,
      standsIn: fc.constantFrom(null, null, null, null, null, 'CXTech Week 29 2023'),
    })
    .map((over) => story(id, over))

const moveCandidate = (id: string): fc.Arbitrary<MoveCandidate> =>
  fc
    .record({ label: fc.constantFrom('Ada', 'Bea'), effectiveOn: date, targetWeek: target, createdAt })
    .map((over) => move(id, over))

const layoutRow = (id: string): fc.Arbitrary<LayoutRow> =>
  fc
    .record({
      kind: fc.constantFrom<LayoutKind>('each', 'each', 'group', 'topics', 'moves'),
      topics: fc.oneof(fc.constant<string[]>([]), fc.shuffledSubarray(TOPICS)),
      kinds: fc.oneof(fc.constant<string[]>([]), fc.subarray(KINDS)),
      companies: fc.oneof(fc.constant<string[]>([]), fc.subarray(COMPANIES)),
      minWeight: fc.oneof(fc.constant(0), weight),
      smallStoriesUpTo: fc.option(weight),
      sort: fc.constantFrom('weight' as const, 'newest' as const, 'oldest' as const, 'title' as const),
      maximum: fc.option(fc.integer({ min: 1, max: 4 })),
      showItems: fc.boolean(),
    })
    .map((over) => {
      const made = row({ ...over, id, heading: `Row ${id}` })
      const lacksRule =
        made.kind === 'group' && [made.topics, made.kinds, made.companies].every((l) => l.length === 0)
      return lacksRule ? { ...made, topics: ['t1'] } : made
    })

/** What happens to an issue between two runs. Numbers are taken modulo what is there. */
export type Action =
  | { do: 'moveSection'; from: number; to: number }
  | { do: 'moveItem'; from: number; to: number; at: number }
  | { do: 'removeItem'; from: number }
  | { do: 'removeSection'; from: number }
  | { do: 'renameSection'; from: number; heading: string | null }
  | { do: 'renameItem'; from: number; heading: string | null }
  | { do: 'unnumber'; from: number }
  | { do: 'addStory'; story: number; to: number; at: number }
  | { do: 'addNote'; to: number; at: number }
  | { do: 'addSection'; to: number; kind: Section['kind'] }
  | { do: 'assemble' }

const n = fc.nat({ max: 60 })
const heading = fc.constantFrom('Edited', 'One', null)

export const actions: fc.Arbitrary<Action[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('moveSection' as const), from: n, to: n }),
    fc.record({ do: fc.constant('moveItem' as const), from: n, to: n, at: n }),
    fc.record({ do: fc.constant('removeItem' as const), from: n }),
    fc.record({ do: fc.constant('removeSection' as const), from: n }),
    fc.record({ do: fc.constant('renameSection' as const), from: n, heading }),
    fc.record({ do: fc.constant('renameItem' as const), from: n, heading }),
    fc.record({ do: fc.constant('unnumber' as const), from: n }),
    fc.record({ do: fc.constant('addStory' as const), story: n, to: n, at: n }),
    fc.record({ do: fc.constant('addNote' as const), to: n, at: n }),
    fc.record({
      do: fc.constant('addSection' as const),
      to: n,
      kind: fc.constantFrom('stories' as const, 'moves' as const, 'note' as const),
    }),
    fc.record({ do: fc.constant('assemble' as const) }),
  ),
  { maxLength: 12 },
)

/** An empty issue, the layout by which it is assembled first, and the one by which it is assembled afterwards. */
export const newsrooms: fc.Arbitrary<{ desk: AssemblyInput; later: AssemblyInput }> = fc
  .record({
    layout: fc.integer({ min: 1, max: 4 }).chain((size) => rowsOf(size)),
    laterLayout: fc.option(
      fc.integer({ min: 1, max: 4 }).chain((size) => rowsOf(size)),
      { freq: 3 },
    ),
    early: fc.subarray(STORY_IDS),
    stories: fc.subarray(STORY_IDS).chain((ids) => fc.tuple(...ids.map(candidate))),
    moves: fc.subarray(MOVE_IDS).chain((ids) => fc.tuple(...ids.map(moveCandidate))),
    retitled: fc.subarray(STORY_IDS, { maxLength: 2 }),
  })
  .map(({ layout, laterLayout, early, stories, moves, retitled }) => {
    const later = input({
      layout: laterLayout ?? layout,
      stories: stories.map((one) =>
        retitled.includes(one.id) ? { ...one, title: `New ${one.title}` } : one,
      ),
      moves,
      topicNames: { t2: 'Topic 2', t1: 'Topic 1', t3: 'Topic 3' },
      companyNames: { c1: 'Company 1' },
      newId: counter('late'),
    })
    const desk = {
      ...later,
      layout,
      stories: stories.filter(({ id }) => early.includes(id)),
      newId: counter('early'),
    }
    return { desk, later }
  })

function rowsOf(size: number): fc.Arbitrary<LayoutRow[]> {
  return fc.tuple(...Array.from({ length: size }, (_, index) => layoutRow(`r${index}`)))
}

/** Lets the editor act on an issue: the input for the next run. `assemble` is the caller's, with its own function. */
export function act(
  before: AssemblyInput,
  action: Exclude<Action, { do: 'assemble' }>,
  newId: () => string,
): AssemblyInput {
  const sections = before.sections.map((one) => ({ ...one, items: [...one.items] }))
  const places = sections.flatMap((one) => one.items.map((_, index) => ({ items: one.items, index })))
  const removed = { stories: [...before.removed.stories], moves: [...before.removed.moves] }
  const takeOut = (items: Item[]) => {
    for (const one of items) {
      if (one.story !== null) removed.stories.push(one.story)
      if (one.move !== null) removed.moves.push(one.move)
    }
  }
  const insert = (to: number, at: number, one: Item) => {
    const items = pick(sections, to)?.items
    items?.splice(at % (items.length + 1), 0, one)
  }
  switch (action.do) {
    case 'moveSection': {
      const moved = sections.splice(action.from % (sections.length || 1), 1)
      sections.splice(action.to % (sections.length + 1), 0, ...moved)
      break
    }
    case 'moveItem': {
      const place = pick(places, action.from)
      const moved = place?.items.splice(place.index, 1) ?? []
      for (const one of moved) insert(action.to, action.at, one)
      break
    }
    case 'removeItem': {
      const place = pick(places, action.from)
      takeOut(place?.items.splice(place.index, 1) ?? [])
      break
    }
    case 'removeSection':
      takeOut(sections.splice(action.from % (sections.length || 1), 1).flatMap(({ items }) => items))
      break
    case 'renameSection': {
      const one = pick(sections, action.from)
      if (one) one.heading = action.heading
      break
    }
    case 'renameItem': {
      const place = pick(places, action.from)
      const one = place?.items[place.index]
      if (place && one) place.items[place.index] = { ...one, heading: action.heading }
      break
    }
    case 'unnumber': {
      const one = pick(sections, action.from)
      if (one) one.numbered = false
      break
    }
    case 'addStory': {
      const stands = new Set(sections.flatMap(({ items }) => items.map((one) => one.story)))
      const free = before.stories.filter(({ id }) => !stands.has(id))
      const chosen = pick(free, action.story)
      if (chosen && sections.length > 0) insert(action.to, action.at, item({ id: newId(), story: chosen.id }))
      break
    }
    case 'addNote':
      insert(action.to, action.at, item({ id: newId(), rest: { note: 'x' } }))
      break
    case 'addSection':
      sections.splice(action.to % (sections.length + 1), 0, section({ id: newId(), kind: action.kind }))
      break
  }
  return { ...before, sections, removed }
}

function pick<T>(rows: T[], index: number): T | undefined {
  return rows[index % (rows.length || 1)]
}
