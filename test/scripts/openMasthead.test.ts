import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, it } from '@jest/globals'

const MINUTE = 60_000

describe('a command on a new database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-command-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const run = async (command: string, ...args: string[]) => {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'NODE_ENV'))
    const own = {
      ...{ NODE_OPTIONS: '--no-warnings', PAYLOAD_FORCE_DRIZZLE_PUSH: 'false', LOG_LEVEL: 'error' },
      ...{ DATABASE_URI: `file:${join(folder, 'new.db')}`, PAYLOAD_SECRET: 'a-secret-of-this-test-only' },
    }
    const child = spawn(
      process.execPath,
      ['--import', 'tsx/esm', `src/scripts/${command}/index.ts`, ...args],
      {
        env: { ...env, ...own } as unknown as NodeJS.ProcessEnv,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const [code] = (await once(child, 'close')) as [number | null]
    return { code, said }
  }

  it(
    'should make its tables by migrations, so that whatever opens it next asks nothing',
    async () => {
      writeFileSync(join(folder, 'old.txt'), 'Old Letter Week 1 2019\n\nPRICES\n\nThey rise.\n')
      const first = await run('import', join(folder, 'old.txt'), '--publication', 'old-letter')
      expect(first.code).toBe(1)
      expect(first.said).toContain('There is no publication “old-letter”')
      const second = await run('export', join(folder, 'out'))
      expect(second).toEqual({ code: 0, said: expect.stringContaining('Everything is in') as unknown })
    },
    2 * MINUTE,
  )
})
