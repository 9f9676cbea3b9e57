import { setTimeout } from 'node:timers/promises'

/**
 * Waits so that no more pass than so many a second, evenly.
 *
 * @example
 * const pace = keepPace(10)
 * await pace() // at once; the next one a tenth of a second later
 */
export function keepPace(perSecond: number | undefined): () => Promise<void> {
  if (perSecond === undefined) return () => Promise.resolve()
  let next = 0
  return async () => {
    const now = performance.now()
    next = Math.max(next + 1_000 / perSecond, now)
    if (next > now) await setTimeout(next - now)
  }
}

/** Lets so many be under way at once. */
export interface Slots {
  take: () => Promise<void>
  free: () => void
  /** Resolves when none is taken. */
  empty: () => Promise<void>
}

export function makeSlots(count: number): Slots {
  let taken = 0
  const waiting: (() => void)[] = []
  const idle: (() => void)[] = []
  return {
    take: async () => {
      if (taken >= count) await new Promise<void>((resolve) => waiting.push(resolve))
      else taken += 1
    },
    free: () => {
      const next = waiting.shift()
      // Who waits takes over the slot, so nobody slips in between.
      if (next) next()
      else taken -= 1
      if (taken === 0) for (const resolve of idle.splice(0)) resolve()
    },
    empty: () => (taken === 0 ? Promise.resolve() : new Promise<void>((resolve) => idle.push(resolve))),
  }
}
