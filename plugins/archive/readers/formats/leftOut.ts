import { notice } from '../reading.js'
import type { Finding } from '../types.js'

/** Counts what an export holds besides the issues, so that one notice can say it. */
export class LeftOut {
  private readonly counts = new Map<string, number>()

  /** @param what In the singular and the plural: `['draft', 'drafts']`. */
  add(what: readonly [one: string, many: string]) {
    const name = what.join('/')
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
  }

  *notice(code: 'FILES_LEFT_OUT' | 'POSTS_LEFT_OUT', path: string): Generator<Finding> {
    if (this.counts.size === 0) return
    const parts = [...this.counts].map(([name, count]) => {
      const [one = '', many = ''] = name.split('/')
      return `${count} ${count === 1 ? one : many}`
    })
    yield notice(code, `Left out: ${parts.join(', ')}`, path)
  }
}
