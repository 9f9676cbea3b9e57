import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Publication } from '../../collections/payload-types.js'
import { undoImport } from '../../plugins/archive/operations/changeImport.js'
import { importArchive } from '../../plugins/archive/operations/importArchive.js'
import { workOnImport } from '../../plugins/archive/operations/workOnImport.js'
import { archiveDump } from '../support/archiveDump.js'
import { desk } from '../support/desk.js'
import { killAfter, runToTheEnd, writeOldIssues } from '../support/killedImport.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'

const ISSUES = 8
const ROUNDS = 4
const MINUTES = 60_000

describe('an import whose process is killed', () => {
  let newsroom: Newsroom
  let folder: string
  let publication: Publication

  beforeAll(async () => {
    newsroom = await startNewsroom()
    publication = await desk(newsroom).publication({ name: 'Old Letter', slug: 'old-letter' })
    folder = mkdtempSync(join(tmpdir(), 'masthead-killed-'))
    writeOldIssues(folder, ISSUES)
  })
  afterAll(async () => {
    await newsroom.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it(
    'should end with the same archive as one that nobody disturbed',
    async () => {
      const { payload } = newsroom
      const whole = await importArchive({ payload, publication: 'old-letter', sources: [folder] })
      expect(whole.counts).toMatchObject({ imported: ISSUES, failed: 0, problems: 0 })
      const undisturbed = await archiveDump(payload, publication.id)
      await undoImport({ payload, import: whole.id })
      await workOnImport({ payload, import: whole.id })
      const emptied = await archiveDump(payload, publication.id)
      expect(emptied).toEqual([])

      for (let round = 1; round <= ROUNDS; round += 1) {
        const { signal } = await killAfter(Math.ceil(Math.random() * 2), folder)
        expect(signal).toBe('SIGKILL')
      }
      const { code, said } = await runToTheEnd(folder)
      expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('0 failed') })
      const disturbed = await archiveDump(payload, publication.id)
      expect(disturbed.filter((line) => !undisturbed.includes(line))).toEqual([])
      expect(disturbed).toHaveLength(undisturbed.length)
      const rows = await payload.find({ collection: 'imported-issues', limit: 0, overrideAccess: true })
      expect(rows.docs.map(({ state }) => state)).toEqual(Array.from({ length: ISSUES }, () => 'imported'))
    },
    10 * MINUTES,
  )
})
