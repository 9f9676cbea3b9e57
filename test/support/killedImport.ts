import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes old issues, a file a week, each with three stories, a move, and a mention of another week. */
export function writeOldIssues(folder: string, count: number): void {
  for (let week = 1; week <= count; week += 1)
    writeFileSync(join(folder, `week-${week}.html`), page(week, count))
}

/**
 * Imports in a process of its own, and kills it somewhere in the issue after as many as it has said to have done.
 *
 * @returns what it was killed by, and how long after that issue, in milliseconds
 */
export async function killAfter(
  steps: number,
  folder: string,
): Promise<{ signal: string | null; delay: number; said: string }> {
  const child = start(folder)
  const delay = Math.round(Math.random() * 200)
  let said = ''
  let seen = 0
  child.stderr.on('data', (chunk: Buffer) => {
    const progress = /\d+ of \d+ issues/.exec(chunk.toString())
    if (!progress) return
    said = progress[0]
    seen += 1
    if (seen === steps) setTimeout(() => child.kill('SIGKILL'), delay)
  })
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  return { signal, delay, said }
}

/** Imports in a process of its own until that ends. */
export async function runToTheEnd(folder: string): Promise<{ code: number | null; said: string }> {
  const child = start(folder)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

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

function page(week: number, count: number): string {
  const other = week === 1 ? Math.min(2, count) : week - 1
  const story = (n: number) =>
    `<h2>Story ${n} of week ${week}</h2><p>As Old Letter Week ${other} 2019 says, <a href="https://source.example/${week}/${n}">this</a> is so.</p>`
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const name = `Ann Number${letters[(week - 1) % 26]}${week > 26 ? letters[Math.floor((week - 1) / 26)] : ''}`
  return `<!doctype html><html><head><title>Old Letter Week ${week} 2019</title></head><body><article><h1>Old Letter Week ${week} 2019</h1>${story(1)}${story(2)}${story(3)}<h2>People</h2><p>${name} is now editor at Brevo Wire.</p></article></body></html>`
}
