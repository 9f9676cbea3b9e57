import { access, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { attempt, run } from '../support/commands.js'
import { filesOf, importsOf, packProject, unpackInto } from '../support/packedPackage.js'

const ROOT = join(import.meta.dirname, '../..')
const BIN = join(ROOT, 'node_modules/.bin')
const LARGEST = 2_000_000
const MINUTES = 60_000

interface Manifest {
  exports: Record<string, string | { types: string; default: string }>
  dependencies: Record<string, string>
  peerDependencies: Record<string, string>
}

describe('the packed package', () => {
  const folders: string[] = []
  let temporary: string
  let consumer: string
  let tarball: string
  let installed: string
  let files: string[]
  let manifest: Manifest

  beforeAll(async () => {
    temporary = await mkdtemp(join(tmpdir(), 'masthead-package-'))
    folders.push(temporary)
    tarball = await packProject(temporary)
    // Inside the project, so that a consumer finds the peers; of the package itself it sees only what was packed.
    await mkdir(join(ROOT, 'test/.tmp'), { recursive: true })
    consumer = await mkdtemp(join(ROOT, 'test/.tmp/consumer-'))
    folders.push(consumer)
    installed = await unpackInto(consumer, tarball)
    files = await filesOf(installed)
    manifest = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as Manifest
  }, 10 * MINUTES)

  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true })
  })

  it('should hold the plugins and nothing of the app', () => {
    const rooms = new Set(
      files.map((file) =>
        file
          .replace(/^dist\//, '')
          .split('/')
          .slice(0, -1)
          .join('/'),
      ),
    )
    const tops = [...rooms].map((room) =>
      room
        .split('/')
        .slice(0, room.startsWith('src/') ? 2 : 1)
        .join('/'),
    )
    expect([...new Set(tops)].sort()).toEqual(['', 'collections', 'plugins', 'src/core', 'src/testing'])
    expect(files.filter((file) => !file.includes('/')).sort()).toEqual(
      expect.arrayContaining(['LICENSE', 'package.json']),
    )
    expect(files.filter((file) => /\.(test\.|tsbuildinfo|env|db)/.test(file))).toEqual([])
  })

  it('should be small', async () => {
    const { size } = await stat(tarball)
    expect(size).toBeGreaterThan(10_000)
    expect(size).toBeLessThan(LARGEST)
  })

  it('should import only what it declares, and files that are in it', async () => {
    const modules = files.filter((file) => /^dist\/.*(\.js|\.d\.ts)$/.test(file))
    const imports = await importsOf(installed, modules)
    const declared = new Set([
      ...Object.keys(manifest.dependencies),
      ...Object.keys(manifest.peerDependencies),
      ...builtinModules,
    ])
    const packageOf = (from: string) =>
      from
        .replace(/^node:/, '')
        .split('/')
        .slice(0, from.startsWith('@') ? 2 : 1)
        .join('/')
    const present = new Set(files)
    const missing = imports.filter(({ file, from }) => {
      if (!from.startsWith('.')) return !declared.has(packageOf(from)) && !declared.has(`@types/${from}`)
      const target = posix.join(posix.dirname(file), from)
      return !present.has(file.endsWith('.d.ts') ? target.replace(/\.js$/, '.d.ts') : target)
    })
    expect(imports.length).toBeGreaterThan(100)
    expect(missing).toEqual([])
  })

  it('should declare nothing that it does not import, but what its peers need', async () => {
    const imports = await importsOf(
      installed,
      files.filter((file) => /^dist\/.*(\.js|\.d\.ts)$/.test(file)),
    )
    const unused = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).filter(
      (name) =>
        !imports.some(
          ({ from }) => from === name || from.startsWith(`${name}/`) || name === `@types/${from}`,
        ),
    )
    // Fonts are files that are read.
    expect(unused).toEqual(['@fontsource/inter', 'next', 'react-dom'])
  })

  it('should have a file behind every export, with types', async () => {
    const targets = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : [target.types, target.default],
    )
    expect(targets.length).toBeGreaterThan(10)
    for (const target of targets) {
      await expect(access(join(installed, target.replace('*', 'newsroom')))).resolves.toBeUndefined()
    }
  })

  it('should lead from compiled code and from types to the source', async () => {
    const maps = files.filter((file) => file.endsWith('.map'))
    const present = new Set(files)
    expect(maps.filter((file) => file.endsWith('.d.ts.map')).length).toBeGreaterThan(100)
    for (const file of maps) {
      const { sources } = JSON.parse(await readFile(join(installed, file), 'utf8')) as { sources: string[] }
      expect(sources).toHaveLength(1)
      const [source] = sources.map((path) => posix.join(posix.dirname(file), path))
      expect(source).toMatch(/^(collections|plugins|src)\/.*\.tsx?$/)
      expect(present).toContain(source)
    }
  })

  it('should keep its client components client components, each with its style sheet', async () => {
    const components = files.filter((file) => /^plugins\/.*\.tsx?$/.test(file))
    const clients: string[] = []
    for (const file of components) {
      if (!/^['"]use client['"]/.test(await readFile(join(installed, file), 'utf8'))) continue
      clients.push(file)
      const compiled = await readFile(join(installed, 'dist', file.replace(/\.tsx?$/, '.js')), 'utf8')
      expect(compiled).toMatch(/^['"]use client['"]/)
    }
    expect(clients.length).toBeGreaterThan(5)
    const sheets = files.filter((file) => /^plugins\/.*\.css$/.test(file))
    expect(sheets.length).toBeGreaterThan(0)
    expect(files).toEqual(expect.arrayContaining(sheets.map((sheet) => `dist/${sheet}`)))
  })

  it(
    'should satisfy publint',
    async () => {
      const { code, output } = await attempt(join(BIN, 'publint'), ['run', tarball, '--strict'], {
        cwd: temporary,
      })
      expect(output).toContain('All good!')
      expect(code).toBe(0)
    },
    MINUTES,
  )

  it(
    'should resolve with types wherever ESM is resolved, says “are the types wrong”',
    async () => {
      const entrypoints = Object.keys(manifest.exports).map((path) => path.replace('*', 'newsroom'))
      const args = [tarball, '--profile', 'esm-only', '--no-color', '--entrypoints', ...entrypoints]
      const { code, output } = await attempt(join(BIN, 'attw'), args, { cwd: temporary })
      expect(output).toContain('payload-masthead/plugins/newsroom')
      expect(code === 0 ? [] : output.split('\n')).toEqual([])
    },
    2 * MINUTES,
  )

  it(
    'should load in plain Node',
    async () => {
      // Node 20 can wait for ever on the awaits of Lexical's modules, of which some import each other, unless its core
      // is there first. That is so for whoever imports Payload's editor.
      const script = `
        await import('@payloadcms/richtext-lexical/lexical')
        const all = await Promise.all(['', '/collections', '/plugins/newsroom', '/types', '/testing']
          .map((path) => import('payload-masthead' + path)))
        console.log(JSON.stringify(all.map((module) => Object.keys(module))))`
      await writeFile(join(consumer, 'load.mjs'), script)
      const [main, collections, newsroom, types, testing] = JSON.parse(
        await run('node', ['--no-warnings', 'load.mjs'], { cwd: consumer }),
      ) as string[][]
      expect(main).toEqual(
        expect.arrayContaining(['assembleIssue', 'masthead', 'MastheadError', 'newsroom', 'publishIssue']),
      )
      expect(collections).toEqual(expect.arrayContaining(['accessRules', 'createIssues']))
      expect(newsroom).toContain('newsroom')
      expect(types).toEqual([])
      expect(testing).toEqual(['startTestApp'])
    },
    MINUTES,
  )

  describe.each(['bundler', 'nodenext'])(
    'under moduleResolution %s, strict and with libraries checked',
    (resolution) => {
      /** What the compiler says to apps of one file each, by line. What other libraries do wrong is not ours to mend. */
      const compile = async (apps: Record<string, string>) => {
        await writeFile(join(consumer, 'package.json'), '{ "type": "module" }')
        for (const [name, code] of Object.entries(apps)) await writeFile(join(consumer, name), code)
        const modules = resolution === 'bundler' ? 'esnext' : 'nodenext'
        const args = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'ES2022']
        const { output } = await attempt(
          join(BIN, 'tsc'),
          [
            ...args,
            '--module',
            modules,
            '--moduleResolution',
            resolution,
            '--types',
            'node',
            ...Object.keys(apps),
          ],
          { cwd: consumer },
        )
        return output.split('\n').filter((line) => /^(\w+\.ts|node_modules\/payload-masthead\/)/.test(line))
      }

      it(
        'should fit a host without generated types, leave its types alone, and refuse what it does not take',
        async () => {
          expect(await compile({ 'plain.ts': WITHOUT_TYPES, 'wrong.ts': WRONG })).toEqual([
            expect.stringMatching(/^wrong\.ts.*'newsrom' does not exist/),
            expect.stringMatching(/^wrong\.ts.*'isEditr' does not exist/),
            expect.stringMatching(/^wrong\.ts.*TS2345/),
          ])
        },
        5 * MINUTES,
      )

      it(
        'should answer in the documents that a host generates, numeric ids and all',
        async () => {
          expect(await compile({ 'typed.ts': WITH_TYPES })).toEqual([])
        },
        5 * MINUTES,
      )
    },
  )
})

const IMPORTS = `
import type { CollectionSlug, Payload, Plugin } from 'payload'
import { assembleIssue, draftNextIssue, masthead, MastheadError, newsroom, publishIssue } from 'payload-masthead'
import { newsroom as alone } from 'payload-masthead/plugins/newsroom'
import { accessRules, createStories } from 'payload-masthead/collections'
import * as client from 'payload-masthead/client'
import * as rsc from 'payload-masthead/rsc'
import { startTestApp } from 'payload-masthead/testing'
import type { Issue, NewsroomOptions, Story } from 'payload-masthead/types'
`

const WITHOUT_TYPES = `${IMPORTS}
export const plugins: Plugin[] = [masthead(), masthead({ newsroom: { assembleOnCreate: false } }), newsroom(), alone()]
export const options: NewsroomOptions = {
  isEditor: ({ user }) => user.email === 'ed@example.org',
  collections: { stories: ({ defaultCollection }) => ({ ...defaultCollection, defaultSort: 'title' }) },
}
export const stories = createStories({ access: accessRules(), userSlug: 'users' })
export async function use(payload: Payload) {
  const { issue, placements } = await assembleIssue({ payload, publication: 'weekly', year: 2023, week: 35 })
  const id: string | null = issue.id
  const { changed } = await draftNextIssue({ payload, publication: 7 })
  const published: Issue = await publishIssue({ payload, issue: 7 })
  const app = await startTestApp(async () => payload.config)
  const { body } = await app.rest<{ docs: Story[] }>('GET', '/stories')
  const title: string | null | undefined = body.docs[0]?.title
  return [id, placements[0]?.reason, changed, published.title, title, client, rsc, new MastheadError('WEEK_INVALID', 'No')]
}
// Payload's own types stay as they are without generated ones: every slug is a text.
export const anySlug: CollectionSlug = 'a-slug-of-the-host' as string
`

const WITH_TYPES = `${IMPORTS}
interface HostIssue { id: number; title?: string | null; extra: 'of the host'; updatedAt: string; createdAt: string }
interface HostUser { id: number; email: string; collection: 'people-of-the-house'; updatedAt: string; createdAt: string }
declare module 'payload' {
  export interface GeneratedTypes {
    collections: { issues: HostIssue; 'people-of-the-house': HostUser }
    db: { defaultIDType: number }
  }
}
export const plugins: Plugin[] = [masthead({ newsroom: { isEditor: ({ user }) => user.email !== '' } })]
export const slug: CollectionSlug = 'people-of-the-house'
export async function use(payload: Payload) {
  const { issue } = await assembleIssue({ payload, issue: 7 })
  const id: number | null = issue.id
  const extra: 'of the host' = (await publishIssue({ payload, issue: 7 })).extra
  return [id, extra, alone, draftNextIssue, MastheadError, newsroom, accessRules, createStories, startTestApp, client, rsc] satisfies unknown[]
}
export type Ours = [Issue['id'], NewsroomOptions, Story]
`

const WRONG = `
import type { Payload } from 'payload'
import { masthead, publishIssue } from 'payload-masthead'
export const typo = masthead({ newsrom: {} })
export const inside = masthead({ newsroom: { isEditr: () => true } })
export const without = (payload: Payload) => publishIssue({ payload })
`
