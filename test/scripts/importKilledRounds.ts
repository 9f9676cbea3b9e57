/**
 * `npx tsx test/scripts/importKilledRounds.ts [ROUNDS]`: what importKilled.test.ts asserts, over many more kills, with a
 * table of where each of them fell. Not among the tests, as it takes minutes. 1 where the archives differ.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { undoImport } from '../../plugins/archive/operations/changeImport.js'
import { importArchive } from '../../plugins/archive/operations/importArchive.js'
import { workOnImport } from '../../plugins/archive/operations/workOnImport.js'
import { archiveDump } from '../support/archiveDump.js'
import { desk } from '../support/desk.js'
import { killAfter, runToTheEnd, writeOldIssues } from '../support/killedImport.js'
import { startNewsroom } from '../support/newsroom.js'

const rounds = Number(process.argv[2] ?? 30)
const say = (line: string) => process.stdout.write(`${line}\n`)

await import('@payloadcms/richtext-lexical/lexical')
const newsroom = await startNewsroom()
const { payload } = newsroom
const folder = mkdtempSync(join(tmpdir(), 'masthead-killed-'))
try {
  // Each round does one or two issues: there are enough for all of them.
  writeOldIssues(folder, Math.min(2 * rounds, 52))
  const { id } = await desk(newsroom).publication({ name: 'Old Letter', slug: 'old-letter' })
  const whole = await importArchive({ payload, publication: id, sources: [folder] })
  const undisturbed = await archiveDump(payload, id)
  await undoImport({ payload, import: whole.id })
  await workOnImport({ payload, import: whole.id })

  say('| round | after | killed later, ms | waiting | imported | unfinished marks |')
  say('|---|---|---|---|---|---|')
  for (let round = 1; round <= rounds; round += 1) {
    const { delay, said, signal } = await killAfter(Math.ceil(Math.random() * 2), folder)
    const [waiting, imported, unfinished] = [await count('waiting'), await count('imported'), await marks()]
    say(
      `| ${round} | ${signal ? said : 'it had ended'} | ${delay} | ${waiting} | ${imported} | ${unfinished} |`,
    )
  }
  const { code } = await runToTheEnd(folder)
  const disturbed = await archiveDump(payload, id)
  const missing = undisturbed.filter((line) => !disturbed.includes(line)).length
  const extra = disturbed.filter((line) => !undisturbed.includes(line)).length
  say(
    `\nThe last run ended with ${code}; of ${undisturbed.length} documents ${missing} missing, ${extra} other ones.`,
  )
  if (code !== 0 || missing + extra > 0 || disturbed.length !== undisturbed.length) process.exitCode = 1
} finally {
  await newsroom.close()
  rmSync(folder, { recursive: true, force: true })
}

async function count(state: 'imported' | 'waiting'): Promise<number> {
  const { totalDocs } = await payload.count({
    ...{ collection: 'imported-issues', where: { state: { equals: state } }, overrideAccess: true },
  })
  return totalDocs
}

/** Stories that a killed process made without living to note them down. */
async function marks(): Promise<number> {
  const rows = await payload.find({
    ...{
      collection: 'imported-issues',
      where: { state: { equals: 'waiting' } },
      limit: 0,
      overrideAccess: true,
    },
  })
  const { totalDocs } = await payload.db.count({
    collection: 'stories',
    where: { 'importedFrom.row': { in: rows.docs.map((row) => String(row.id)) } },
  })
  return totalDocs
}
