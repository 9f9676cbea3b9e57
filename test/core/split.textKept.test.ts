import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { splitIssue } from '../../src/core/split/index.js'
import { FIXTURE_CONTEXT, readFixtures } from '../../src/scripts/bench/splitScore.js'
import { keptWords } from '../support/keptWords.js'
import { sourceWords } from '../support/sourceWords.js'

const fixtures = readFixtures(join(import.meta.dirname, '../fixtures/split'))

describe('the text of an old issue', () => {
  it.each(fixtures)('should be kept word for word, as often as it stood there: $name', ({ source }) => {
    const seen = sourceWords(source)
    const kept = keptWords(splitIssue(source, FIXTURE_CONTEXT))
    expect(seen.size).toBeGreaterThan(10)
    const lost = [...seen].filter(([word, count]) => (kept.get(word) ?? 0) < count)
    expect(lost.map(([word, count]) => `${word}: ${kept.get(word) ?? 0} of ${count}`)).toEqual([])
  })
})
