import { describe, expect, it } from '@jest/globals'

import { readSources } from '../../plugins/archive/readers/index.js'
import { largeExport } from '../../src/scripts/bench/largeExport.js'

const MB = 1e6
const SIZE = 300 * MB

describe('reading an export that is larger than the memory it may take', () => {
  it('should read 300 MB of WordPress within 150 MB', async () => {
    const before = process.memoryUsage().rss
    let highest = before
    let documents = 0
    const source = { name: 'large.xml', open: () => largeExport(SIZE) }
    for await (const { kind } of readSources([source])) {
      expect(kind).toBe('document')
      documents += 1
      highest = Math.max(highest, process.memoryUsage().rss)
    }
    expect(documents * 62_000).toBeGreaterThan(SIZE * 0.9)
    expect((highest - before) / MB).toBeLessThan(150)
  })
})
