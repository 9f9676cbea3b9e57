import type { Edition } from '../../edition/index.js'
import { ALL_TARGETS, OTHER_TARGET } from './linkTargets.js'
import type { TallyKind, TallySum } from './tallies.js'

/** `readers`: each once a day. `filtered`: what machines did, which is in neither of the others. */
export interface Sums {
  hits: number
  readers: number
  filtered: number
}

export interface DayFigure {
  /** UTC, YYYY-MM-DD. */
  day: string
  opens: number
  clicks: number
}

export interface TargetFigure {
  id: string
  label: string
  clicks: number
}

/** What was opened and followed of an issue. Lists have what was followed most first, and what never was last. */
export interface TrackingFigures {
  opens: Sums
  clicks: Sums
  days: DayFigure[]
  stories: TargetFigure[]
  topics: TargetFigure[]
  sponsors: TargetFigure[]
  /** Clicks on what belongs to no story, topic or sponsor. */
  otherClicks: number
}

/** Later than this hardly anything comes. */
const MOST_DAYS = 14

/**
 * The figures of an issue from its tallies. A click on a story counts for the story, and for each of its topics and
 * sponsors; so these lists do not add up to the clicks.
 *
 * @param edition what was sent; null where it can no longer be read, and links have no names
 */
export function trackingFigures(edition: Edition | null, tallies: readonly TallySum[]): TrackingFigures {
  const clicked = new Map<string, number>()
  for (const { kind, target, hits } of tallies)
    if (kind === 'click') clicked.set(target, (clicked.get(target) ?? 0) + hits)
  const items = edition?.sections.flatMap((section) => section.items) ?? []
  const stories = items.flatMap(({ story }) => story ?? [])
  const clicksOf = (target: string) => clicked.get(target) ?? 0
  const topics = stories.flatMap((story) => story.topics.map((topic) => ({ topic, story })))
  const sponsored = items.flatMap(({ story, move }) => [
    ...(story?.sponsors ?? []).map((sponsor) => ({ sponsor, clicks: clicksOf(`story:${story?.id}`) })),
    ...(move?.sponsors ?? []).map((sponsor) => ({ sponsor, clicks: 0 })),
  ])
  return {
    opens: sumsOf(tallies, 'open'),
    clicks: sumsOf(tallies, 'click'),
    days: daysOf(tallies),
    stories: ranked(stories.map(({ id, title }) => [id, title, clicksOf(`story:${id}`)])),
    topics: ranked([
      ...topics.map(({ topic, story }) => [topic.id, topic.title, clicksOf(`story:${story.id}`)] as const),
      ...unique(topics.map(({ topic }) => topic)).map(
        ({ id, title }) => [id, title, clicksOf(`topic:${id}`)] as const,
      ),
    ]),
    sponsors: ranked([
      ...sponsored.map(
        ({ sponsor: { name, company }, clicks }) => [company?.id ?? name, name, clicks] as const,
      ),
      ...unique(sponsored.flatMap(({ sponsor: { company } }) => company ?? [])).map(
        ({ id, title }) => [id, title, clicksOf(`sponsor:${id}`)] as const,
      ),
    ]),
    otherClicks: clicksOf(OTHER_TARGET),
  }
}

function sumsOf(tallies: readonly TallySum[], wanted: TallyKind): Sums {
  const all = tallies.filter(({ kind, target }) => kind === wanted && target === ALL_TARGETS)
  const sum = (name: keyof Sums) => all.reduce((total, tally) => total + tally[name], 0)
  return { hits: sum('hits'), readers: sum('readers'), filtered: sum('filtered') }
}

/** Each day from the first on which something was counted, also those without anything. */
function daysOf(tallies: readonly TallySum[]): DayFigure[] {
  const all = tallies.filter(({ target, hits }) => target === ALL_TARGETS && hits > 0)
  const days = all.map(({ day }) => Date.parse(day))
  if (days.length === 0) return []
  const first = Math.min(...days)
  const count = Math.min(MOST_DAYS, Math.round((Math.max(...days) - first) / DAY_MS) + 1)
  return Array.from({ length: count }, (_, at) => {
    const day = new Date(first + at * DAY_MS).toISOString().slice(0, 10)
    const of = (wanted: TallyKind) =>
      all
        .filter((tally) => tally.kind === wanted && tally.day === day)
        .reduce((total, { hits }) => total + hits, 0)
    return { day, opens: of('open'), clicks: of('click') }
  })
}

const DAY_MS = 86_400_000

/** One of each id, with all its clicks. */
function ranked(rows: readonly (readonly [id: string, label: string, clicks: number])[]): TargetFigure[] {
  const figures = new Map<string, TargetFigure>()
  for (const [id, label, clicks] of rows)
    figures.set(id, { id, label, clicks: (figures.get(id)?.clicks ?? 0) + clicks })
  return [...figures.values()].sort((a, b) => b.clicks - a.clicks)
}

const unique = <T extends { id: string }>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
]
