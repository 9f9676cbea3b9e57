import type { Payload } from 'payload'

import type { Id } from '../../../collections/ids.js'
import type { Hit } from '../../../src/core/delivery/tracking/judgeHits.js'
import { talliesOf } from '../../../src/core/delivery/tracking/tallies.js'
import { statisticsOf, type Tally } from '../statistics/index.js'

/** Hits that wait until it shows whether a machine made them. They are kept in memory alone, and then summed up. */
export interface Hits {
  see: (delivery: Id, hit: Hit) => void
  /** Sums up what is old enough; all of it, with `isLast`. */
  settle: (now: number, isLast?: boolean) => Promise<void>
}

/** So long a mail's hits wait for others that tell that they are a machine's. */
const WAIT_MS = 10_000
/** Above this, hits are forgotten: whoever makes so many wants to do harm. */
const MOST_WAITING = 100_000
/** Of whom it is remembered that they were counted today. */
const MOST_REMEMBERED = 200_000

const standing = new WeakMap<Payload, Hits>()

/** The hits of this Payload. Endpoints of one process share them. */
export function hitsOf(payload: Payload): Hits {
  const known = standing.get(payload)
  if (known) return known
  const made = createHits(payload)
  standing.set(payload, made)
  return made
}

function createHits(payload: Payload): Hits {
  const waiting = new Map<Id, Hit[]>()
  let count = 0
  let timer: NodeJS.Timeout | undefined
  const counted = new Set<string>()

  const isFirst = (delivery: Id) => (key: string) => {
    const mark = `${delivery} ${key}`
    if (counted.has(mark)) return false
    if (counted.size >= MOST_REMEMBERED) counted.clear()
    counted.add(mark)
    return true
  }
  const settle = async (now: number, isLast = false): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const due = [...waiting].filter(([, [first]]) => isLast || (first?.at ?? 0) <= now - WAIT_MS)
    for (const [delivery, hits] of due) {
      waiting.delete(delivery)
      count -= hits.length
    }
    if (waiting.size > 0) schedule()
    if (due.length === 0) return
    const statistics = statisticsOf(payload)
    const known = await statistics.deliveries(due.map(([delivery]) => delivery))
    const tallies = due.flatMap(([delivery, hits]): Tally[] => {
      const of = known.get(String(delivery))
      if (!of?.agrees) return []
      const sums = talliesOf(hits, of.acceptedAt, isFirst(delivery))
      return sums.map((sum) => ({ ...sum, send: of.send }))
    })
    await statistics.add(together(tallies))
  }
  const schedule = () => {
    timer ??= setTimeout(() => {
      settle(Date.now()).catch((err: unknown) => {
        payload.logger.warn({ err, msg: 'Opens and clicks of some seconds could not be counted' })
      })
    }, WAIT_MS / 2).unref()
  }
  return {
    see: (delivery, hit) => {
      if (count >= MOST_WAITING) return
      const hits = waiting.get(delivery) ?? []
      const isKnown = hits.some(
        ({ kind, link, isMachine }) => kind === hit.kind && link === hit.link && isMachine === hit.isMachine,
      )
      if (isKnown) return
      waiting.set(delivery, [...hits, hit])
      count += 1
      schedule()
    },
    settle,
  }
}

/** One row for each send, kind, target and day: a statement changes no row twice. */
function together(tallies: readonly Tally[]): Tally[] {
  const sums = new Map<string, Tally>()
  for (const tally of tallies) {
    const key = [tally.send, tally.kind, tally.target, tally.day].join(' ')
    const { hits = 0, readers = 0, filtered = 0 } = sums.get(key) ?? {}
    sums.set(key, {
      ...tally,
      hits: hits + tally.hits,
      readers: readers + tally.readers,
      filtered: filtered + tally.filtered,
    })
  }
  return [...sums.values()]
}
