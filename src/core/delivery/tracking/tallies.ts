import { judgeHits, type Hit } from './judgeHits.js'
import { ALL_TARGETS } from './linkTargets.js'

/** What is counted of a send. */
export const TALLY_KINDS = ['open', 'click'] as const
export type TallyKind = (typeof TALLY_KINDS)[number]

/** What is added to the sums of one send, for one target on one day. */
export interface TallySum {
  kind: TallyKind
  target: string
  /** UTC, YYYY-MM-DD. */
  day: string
  hits: number
  readers: number
  filtered: number
}

/**
 * What the hits on one mail add to the sums of its send: each target once, however often it was followed meanwhile, and
 * each time for all targets together.
 *
 * @param isFirst whether this mail has not been counted under that kind, target and day yet
 */
export function talliesOf(
  hits: readonly Hit[],
  acceptedAt: Date | null,
  isFirst: (key: string) => boolean,
): TallySum[] {
  const sums = new Map<string, TallySum & { links: Set<string> }>()
  for (const { hit, isCounted } of judgeHits(hits, acceptedAt)) {
    const day = new Date(hit.at).toISOString().slice(0, 10)
    for (const target of hit.kind === 'open' ? [ALL_TARGETS] : [ALL_TARGETS, hit.target]) {
      const key = `${hit.kind} ${target} ${day}`
      const sum = sums.get(key) ?? { ...{ kind: hit.kind, target, day }, ...NOTHING, links: new Set() }
      const once = `${isCounted} ${hit.link}`
      if (!sum.links.has(once)) {
        sum.links.add(once)
        if (!isCounted) sum.filtered += 1
        else {
          sum.hits += 1
          if (isFirst(key)) sum.readers += 1
        }
      }
      sums.set(key, sum)
    }
  }
  return [...sums.values()].map(({ links: _, ...sum }) => sum)
}

const NOTHING = { hits: 0, readers: 0, filtered: 0 }
