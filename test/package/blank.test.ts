import type { ChildProcess } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { launchBrowser } from '../support/browser.js'
import { freePort } from '../../src/scripts/freePort.js'
import { read, run, start, stop } from '../support/commands.js'
import { packProject } from '../support/packedPackage.js'

const EXAMPLE = join(import.meta.dirname, '../../examples/blank')
const MINUTES = 60_000
const EDITOR = { email: 'ed@example.org', password: 'correct horse battery' }

interface Doc {
  id: number
}

/** What a stranger does, in order: each test goes on where the one before it ended. */
describe('examples/blank, installed from the packed package alone', () => {
  let temporary: string
  let app: string
  let env: Record<string, string>
  let url: string
  let server: ChildProcess | undefined
  let browser: Browser | undefined
  let page: Page
  let token: string
  let issue: Doc

  const npm = (args: string[], timeout: number) => run('npm', args, { cwd: app, env, timeout })
  const rest = async <T>(method: string, path: string, { body, as }: { body?: object; as?: string } = {}) => {
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...(as ? { Authorization: `JWT ${as}` } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: response.status, body: (await response.json()) as T }
  }
  /** Creates a document as the editor; its id is a number. */
  const create = async (collection: string, body: object): Promise<Doc> => {
    const answer = await rest<{ doc: Doc }>('POST', `/${collection}`, { body, as: token })
    expect(answer).toMatchObject({ status: 201, body: { doc: { id: expect.any(Number) } } })
    return answer.body.doc
  }

  beforeAll(async () => {
    temporary = await mkdtemp(join(tmpdir(), 'masthead-blank-'))
    app = join(temporary, 'app')
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    env = {
      PORT: String(port),
      PAYLOAD_SECRET: 'a secret for this test alone',
      DATABASE_URL: `file:${join(temporary, 'blank.db')}`,
    }
    await cp(EXAMPLE, app, { recursive: true, filter: (path) => !/\/(node_modules|\.next)$/.test(path) })
  })

  afterAll(async () => {
    await browser?.close()
    if (server) await stop(server)
    await rm(temporary, { recursive: true, force: true })
  }, MINUTES)

  it(
    'should install',
    async () => {
      const tarball = await packProject(temporary)
      await npm(['install', '--no-audit', '--no-fund', '--prefer-offline', tarball], 600)
      const installed = await readFile(join(app, 'node_modules/payload-masthead/package.json'), 'utf8')
      const { version } = JSON.parse(installed) as { version: string }
      expect(version).toMatch(/^\d+\.\d+\.\d+/)
    },
    20 * MINUTES,
  )

  it('should bring none of the tools of the Masthead app itself', async () => {
    const lock = await readFile(join(app, 'package-lock.json'), 'utf8')
    const { packages } = JSON.parse(lock) as { packages: Record<string, unknown> }
    const names = Object.keys(packages)
    expect(names).toContain('node_modules/payload-masthead')
    expect(names.filter((name) => /\/(express|helmet|pino-http|jest|supertest)$/.test(name))).toEqual([])
  })

  it(
    'should make and run the migration of its tables',
    async () => {
      const created = await npm(['run', 'migrate:create', '--', 'initial'], 300)
      expect(created).toContain('Migration created')
      const output = await npm(['run', 'migrate'], 300)
      expect(output).toContain('Migrated')
    },
    10 * MINUTES,
  )

  it(
    'should build, its own types and pages checked with numeric ids',
    async () => {
      await npm(['run', 'build'], 900)
      const importMap = await readFile(join(app, 'src/app/(payload)/admin/importMap.js'), 'utf8')
      expect(importMap).toContain("from 'payload-masthead/client'")
      const types = await readFile(join(app, 'src/payload-types.ts'), 'utf8')
      expect(types).toMatch(/export interface Issue \{\s+id: number;/)
    },
    16 * MINUTES,
  )

  it(
    'should start, and say on its own page that there is nothing yet',
    async () => {
      server = start('npm', ['start'], { cwd: app, env })
      const output = read(server)
      const html = await answering(url, server, output)
      expect(html).toContain('No issue has been published yet.')
    },
    3 * MINUTES,
  )

  it(
    'should show the newsroom to its own first user, who signs in to the admin',
    async () => {
      const first = await rest<{ token: string }>('POST', '/users/first-register', { body: EDITOR })
      expect(first.status).toBe(200)
      token = first.body.token

      browser = await launchBrowser()
      page = await browser.newPage()
      await page.goto(`${url}/admin`)
      await page.fill('#field-email', EDITOR.email)
      await page.fill('#field-password', EDITOR.password)
      await page.click('button[type=submit]')
      await page.getByRole('navigation').getByText('Newsroom', { exact: true }).waitFor()
      const links = await page.getByRole('navigation').getByRole('link').allTextContents()
      expect(links).toEqual(expect.arrayContaining(['Publications', 'Issues', 'Stories', 'Users']))
    },
    3 * MINUTES,
  )

  it(
    'should assemble and publish an issue by REST',
    async () => {
      const publication = await create('publications', { name: 'The Kitchen Weekly', slug: 'kitchen' })
      const topic = await create('topics', { name: 'Stoves' })
      const story = { publication: publication.id, stage: 'written' }
      await create('stories', {
        ...story,
        title: 'A stove that thinks',
        url: 'https://stove.example',
        topics: [topic.id],
        weight: 9,
      })
      await create('stories', { ...story, title: 'The pan is back' })
      const assembled = await rest<{ issue: Doc }>('POST', '/issues/assemble', {
        body: { publication: publication.id, year: 2023, week: 35 },
        as: token,
      })
      expect(assembled).toMatchObject({ status: 200, body: { issue: { id: expect.any(Number) } } })
      issue = assembled.body.issue
      expect((await rest('GET', `/issues/${issue.id}`)).status).toBe(404)
      expect(await (await fetch(url)).text()).toContain('No issue has been published yet.')
    },
    MINUTES,
  )

  it(
    'should show the draft in the admin with the set’s own components',
    async () => {
      const broken: string[] = []
      page.on('pageerror', (error) => broken.push(error.message))
      await page.goto(`${url}/admin/collections/issues/${issue.id}`)
      // The board asks for titles once the page is alive; a click before that goes nowhere.
      await page
        .getByRole('button', { name: /Move “A stove that thinks”/ })
        .first()
        .waitFor()
      await page.getByRole('button', { name: 'Assemble', exact: true }).click()
      const panel = page.locator('.masthead-dialog__panel')
      await panel.locator('summary').click()
      await panel.getByText('A stove that thinks').first().waitFor()
      expect(await panel.evaluate((element) => getComputedStyle(element).borderLeftStyle)).toBe('solid')
      expect(broken).toEqual([])
    },
    2 * MINUTES,
  )

  it(
    'should let anybody read it once it is published: by REST, by GraphQL and on the app’s own page',
    async () => {
      const published = await rest('PATCH', `/issues/${issue.id}`, {
        body: { _status: 'published' },
        as: token,
      })
      expect(published.status).toBe(200)

      const story = { title: 'A stove that thinks', topics: [{ name: 'Stoves' }] }
      const sections = [
        { heading: 'A stove that thinks', items: [{ story }] },
        { heading: 'The pan is back', items: [{ story: { title: 'The pan is back', topics: [] } }] },
      ]
      const expected = { title: 'The Kitchen Weekly Week 35 2023', sections }
      const byRest = await rest('GET', `/issues/${issue.id}?depth=2`)
      expect(byRest).toMatchObject({ status: 200, body: { id: issue.id, ...expected } })

      const query = `{ Issues { docs { title sections { heading items { story { title topics { name } } } } } } }`
      const byGraphQL = await rest('POST', '/graphql', { body: { query } })
      expect(byGraphQL.body).toMatchObject({ data: { Issues: { docs: [expected] } } })

      await page.goto(url)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(expected.title)
      expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(
        sections.map(({ heading }) => heading),
      )
      const link = page.getByRole('link', { name: 'A stove that thinks' })
      expect(await link.getAttribute('href')).toBe('https://stove.example')
    },
    2 * MINUTES,
  )

  it(
    'should serve every output of the issue, and its feeds, though the app has no pages for them',
    async () => {
      const read = async (path: string) => {
        const answer = await fetch(`${url}/api${path}`)
        return `${answer.status} ${answer.headers.get('content-type')?.split(';')[0]} ${await answer.text()}`
      }
      const outputs = {
        [`/issues/${issue.id}/render/web`]: /^200 text\/html .*A stove that thinks/s,
        [`/issues/${issue.id}/render/email`]: /^200 text\/html .*A stove that thinks/s,
        [`/issues/${issue.id}/render/text`]: /^200 text\/plain .*A stove that thinks/s,
        [`/issues/${issue.id}/render/markdown`]: /^200 text\/markdown .*A stove that thinks/s,
        [`/issues/${issue.id}/render/substack`]: /^200 text\/html .*A stove that thinks/s,
        [`/issues/${issue.id}/render/json`]: /^200 application\/json .*A stove that thinks/s,
        '/feeds/kitchen/feed.xml': /^200 application\/rss\+xml .*A stove that thinks/s,
        '/feeds/kitchen/atom.xml': /^200 application\/atom\+xml .*A stove that thinks/s,
        '/feeds/kitchen/feed.json': /^200 application\/feed\+json .*A stove that thinks/s,
        '/feeds/topics/stoves/feed.xml': /^200 application\/rss\+xml .*A stove that thinks/s,
        '/feeds/kitchen/the-kitchen-weekly-week-35-2023/social.png': /^200 image\/(png|svg\+xml) /,
        '/feeds/opml.xml': /^200 text\/x-opml .*kitchen\/feed\.xml/s,
        '/feeds/sitemap.xml': /^200 application\/xml .*the-kitchen-weekly-week-35-2023/s,
        '/feeds/robots.txt': /^200 text\/plain .*Sitemap:/s,
      }
      for (const [path, answer] of Object.entries(outputs)) expect(await read(path)).toMatch(answer)
    },
    2 * MINUTES,
  )
})

/** The first page that the app answers with; asks until it does, or until its process ends. */
async function answering(url: string, server: ChildProcess, output: () => string): Promise<string> {
  while (server.exitCode === null) {
    const response = await fetch(url).catch(() => null)
    const html = await response?.text()
    if (response?.ok && html !== undefined) return html
    if (response) throw new Error(`${url} answers ${response.status}:\n${output()}`)
    await setTimeout(200)
  }
  throw new Error(`The app ended with ${server.exitCode}:\n${output()}`)
}
