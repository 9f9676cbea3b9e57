import { type Addition, kindOf, type Place } from './board.js'
import { becomesNumbered, followHeadings, type HeadingContext } from './headings.js'
import { sortMoves, sortStories } from './order.js'
import { type Names, sectionMade } from './reasons.js'
import { sortPlaces } from './sections.js'
import { writeSource } from './source.js'
import type { AssemblyInput, Item, LayoutRow, MoveCandidate, Section, StoryCandidate } from './types.js'
import { weave } from './weave.js'

export interface LayContext extends HeadingContext {
  layout: LayoutRow[]
  moves: Map<string, MoveCandidate>
  names: Names
  newId: AssemblyInput['newId']
}

/** Turns the filled places into sections: new ones among those that stand, new items among those that stand. */
export function laySections(places: Place[], context: LayContext): Section[] {
  const filled = places.filter((place) => place.standing !== null || place.additions.length > 0)
  const standing = filled.filter((place) => place.standing)
  const ideal = sortPlaces(filled, context)
  return weave(standing, ideal, beforeClosingMoves(standing)).map((place) => layItems(place, context))
}

/** A moves section that closes the issue goes on closing it, also where the layout does not know it. */
function beforeClosingMoves(places: Place[]): number {
  const last = places.findLastIndex((place) => place.standing?.kind !== 'moves')
  return last + 1
}

function layItems(place: Place, context: LayContext): Section {
  const before = place.standing ?? newSection(place, context)
  if (place.additions.length === 0) return followHeadings(before, context)
  const items = weave(before.items, idealItems(place, before.items, context))
  const after = { ...before, items }
  const numbered = before.numbered || (items.length > 1 && becomesNumbered(before, after, context))
  return followHeadings({ ...after, numbered }, context)
}

/** The items in the order of a fresh section: moves first. Those whose story or move is not known are left out. */
function idealItems({ additions, row, standing }: Place, items: Item[], context: LayContext): Item[] {
  const stories = new Map<StoryCandidate, Item | Addition>()
  const moves = new Map<MoveCandidate, Item | Addition>()
  for (const item of items) {
    const story = item.story === null ? undefined : context.stories.get(item.story)
    const move = item.move === null ? undefined : context.moves.get(item.move)
    if (story) stories.set(story, item)
    else if (move) moves.set(move, item)
  }
  for (const addition of additions) {
    if (addition.story) stories.set(addition.story, addition)
    if (addition.move) moves.set(addition.move, addition)
  }
  const byHand = standing?.source === null
  const sorted = [
    ...sortMoves([...moves.keys()]).map((move) => moves.get(move)),
    ...sortStories([...stories.keys()], row?.sort ?? 'weight').map((story) => stories.get(story)),
  ]
  return sorted.flatMap((entry) => {
    if (!entry) return []
    return 'id' in entry ? [entry] : [newItem(entry, byHand, context)]
  })
}

/** Without headings where {@link followHeadings} gives them. */
function newItem({ story, move, reason }: Addition, byHand: boolean, { newId }: LayContext): Item {
  const heading = byHand && story ? story.title : null
  return {
    id: newId(),
    story: story?.id ?? null,
    move: move?.id ?? null,
    heading,
    assembledHeading: heading,
    reason,
    rest: null,
  }
}

function newSection({ row, source, additions }: Place, { names, newId }: LayContext): Section {
  const story = additions.find((addition) => addition.story)?.story ?? null
  const topic = source?.by === 'topic' ? source.topic : null
  return {
    id: newId(),
    source: source && writeSource(source),
    heading: null,
    assembledHeading: null,
    kind: row ? kindOf(row) : 'stories',
    numbered: false,
    showItems: row?.showItems ?? false,
    reason: row && sectionMade(row, story, topic, names),
    items: [],
    rest: null,
  }
}
