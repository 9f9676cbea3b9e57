import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Publication } from '../../collections/payload-types.js'
import { undoImport } from '../../plugins/archive/operations/changeImport.js'
import { importArchive } from '../../plugins/archive/operations/importArchive.js'
import { workOnImport } from '../../plugins/archive/operations/workOnImport.js'
import { archiveDump } from '../support/archiveDump.js'
import { desk } from '../support/desk.js'
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
    for (let week = 1; week <= ISSUES; week += 1) writeFileSync(join(folder, `week-${week}.html`), page(week))
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

      for (let round = 1; round <= ROUNDS; round += 1) await killAfter(Math.ceil(Math.random() * 2), folder)
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

function start(folder: string) {
  return spawn(
    process.execPath,
    ['--import', 'tsx/esm', 'src/scripts/import/index.ts', folder, '--publication', 'old-letter'],
    {
      env: {
        ...process.env,
        NODE_OPTIONS: '--no-warnings',
        PAYLOAD_FORCE_DRIZZLE_PUSH: 'false',
        NODE_ENV: 'test',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
}

/** Kills it somewhere in the issue after the one that it has said to have done. */
async function killAfter(steps: number, folder: string): Promise<void> {
  const child = start(folder)
  let seen = 0
  child.stderr.on('data', (chunk: Buffer) => {
    if (!chunk.toString().includes('issues')) return
    seen += 1
    if (seen === steps) setTimeout(() => child.kill('SIGKILL'), Math.random() * 200)
  })
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  expect(signal).toBe('SIGKILL')
}

async function runToTheEnd(folder: string): Promise<{ code: number | null; said: string }> {
  const child = start(folder)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

function page(week: number): string {
  const story = (n: number) =>
    `<h2>Story ${n} of week ${week}</h2><p>As Old Letter Week ${week === 1 ? 2 : week - 1} 2019 says, <a href="https://source.example/${week}/${n}">this</a> is so.</p>`
  return `<!doctype html><html><head><title>Old Letter Week ${week} 2019</title></head><body><article><h1>Old Letter Week ${week} 2019</h1>${story(1)}${story(2)}${story(3)}<h2>People</h2><p>Ann Number${'abcdefgh'[week - 1]} is now editor at Brevo Wire.</p></article></body></html>`
}
