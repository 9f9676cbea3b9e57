import { setTimeout } from 'node:timers/promises'

/** Asks until the answer is a truthy one; throws after a while, with the last answer. */
export async function until<T>(ask: () => Promise<T> | T, { ms = 20_000, what = 'It' } = {}): Promise<T> {
  const end = Date.now() + ms
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > end) throw new Error(`${what} did not come about within ${ms} ms`)
    await setTimeout(20)
  }
}
