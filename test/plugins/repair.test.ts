import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { describe, expect, it } from '@jest/globals'
import { buildConfig, getPayload } from 'payload'

import { masthead } from '../../plugins/masthead.js'

interface Line {
  level: number
  msg: string
}

describe('the repair at start', () => {
  it('should say in one line that there are no tables yet, and let the app start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'masthead-empty-'))
    const lines: Line[] = []
    const destination = { write: (line: string) => void lines.push(JSON.parse(line) as Line) }
    const config = await buildConfig({
      secret: randomBytes(24).toString('hex'),
      db: sqliteAdapter({ client: { url: `file:${join(folder, 'empty.db')}` }, push: false }),
      editor: lexicalEditor(),
      admin: { user: 'members' },
      collections: [{ slug: 'members', auth: true, fields: [] }],
      plugins: [masthead()],
      telemetry: false,
      typescript: { autoGenerate: false },
      logger: { options: { level: 'warn' }, destination },
    })
    const payload = await getPayload({ config })
    await payload.destroy()
    rmSync(folder, { recursive: true, force: true })

    const said = lines.filter(({ msg }) => msg.includes('publishing'))
    expect(said).toEqual([
      expect.objectContaining({
        level: 40,
        msg: expect.stringMatching(/^Did not look .*no such table: issues\). Before the first migration/),
      }),
    ])
    expect(lines.filter(({ level }) => level >= 50)).toEqual([])
  })
})
