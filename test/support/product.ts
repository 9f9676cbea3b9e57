import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { freePort } from '../../src/scripts/freePort.js'
import { read, start } from './commands.js'

const ROOT = join(import.meta.dirname, '../..')

/** The whole product as `npm start` runs it, on a port and a database of its own. */
export interface Product {
  url: string
  /** Everything that it printed so far. */
  output: () => string
  /** Asks it to end, as an operator does; gives back its exit code, and forgets its database. */
  stop: () => Promise<number | null>
}

/**
 * Starts the product, building first what is out of date; resolves when it says that it is ready.
 *
 * @throws with what it printed, when it ends before.
 */
export async function startProduct(env: Record<string, string> = {}): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), 'masthead-product-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = start(process.execPath, ['src/scripts/start.mjs'], {
    cwd: ROOT,
    env: {
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      DATABASE_URI: `file:${join(folder, 'masthead.db')}`,
      ...env,
    },
  })
  const output = read(child)
  const ended = once(child, 'exit') as Promise<[number | null]>
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => output().includes(`Masthead is ready on ${url}\n`) && resolve())
    void ended.then(([code]) => reject(new Error(`It ended with ${code} before it was ready:\n${output()}`)))
  })
  return {
    url,
    output,
    stop: async () => {
      child.kill('SIGTERM')
      const [code] = await ended
      await rm(folder, { recursive: true, force: true })
      return code
    },
  }
}
