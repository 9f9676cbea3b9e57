import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { createLetter } from '../../src/scripts/killTest/letter.js'
import { killRounds } from '../../src/scripts/killTest/rounds.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'

const READERS = 150
const ROUNDS = 3
const MINUTES = 60_000

describe('sending while workers, the mail server and the line to the database are killed', () => {
  let newsroom: Newsroom

  beforeAll(async () => {
    process.env.SMTP_URL = 'smtp://127.0.0.1:1'
    newsroom = await startNewsroom()
  })
  afterAll(async () => {
    await newsroom.close()
    delete process.env.SMTP_URL
  })

  it(
    'should reach everybody, and nobody twice unless an editor chose to try again what is uncertain',
    async () => {
      const letter = await createLetter(newsroom.payload)
      const { payload } = newsroom
      const results = await killRounds({ payload, letter, rounds: ROUNDS, readers: READERS })
      expect(results).toHaveLength(ROUNDS)
      for (const { counts, missing, twice } of results) {
        expect({ missing, twice }).toEqual({ missing: 0, twice: 0 })
        expect(counts).toMatchObject({ prepared: READERS, waiting: 0, failed: 0, skipped: 0 })
        expect(counts.accepted + counts.uncertain).toBe(READERS)
      }
    },
    10 * MINUTES,
  )
})
