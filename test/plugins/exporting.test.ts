import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import { createLocalReq, type CollectionSlug } from 'payload'
import { fromBufferPromise } from 'yauzl'

import {
  exportArchive,
  exportEndpoint,
  exportSchema,
  restoreArchive,
  type FileData,
  type ReadFile,
  type WriteFile,
} from '../../plugins/archive/exporters/index.js'
import { seedSample } from '../../src/scripts/seed/index.js'
import { hire, type StaffMember } from '../support/actors.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'

const COLLECTIONS = [
  'editions',
  'moves',
  'stories',
  'issues',
  'companies',
  'people',
  'topics',
  'publications',
] as const

type Files = Map<string, Buffer>

describe('an export', () => {
  let newsroom: Newsroom
  let files: Files
  let admin: StaffMember

  beforeAll(async () => {
    newsroom = await startNewsroom()
    admin = await hire(newsroom, 'admin')
    const { payload } = newsroom
    await seedSample(payload, { now: '2026-01-01T10:00:00.000Z' })
    const { docs } = await payload.find({
      collection: 'stories',
      where: { _status: { equals: 'published' } },
      limit: 1,
      depth: 0,
    })
    await payload.update({
      collection: 'stories',
      id: docs[0]?.id ?? '',
      data: { title: 'A draft of something else' },
      draft: true,
      overrideAccess: true,
    })
    files = await take(newsroom)
  }, 180_000)

  afterAll(async () => {
    await empty(newsroom)
    await newsroom.close()
  })

  it('should have the documents, drafts, issues, pages and pictures', () => {
    const paths = [...files.keys()]
    expect(paths).toEqual(expect.arrayContaining(['manifest.json', 'json/stories.jsonl', 'site/index.html']))
    expect(paths.filter((path) => /^issues\/signal-and-switch\/.*\.md$/.test(path))).toHaveLength(3)
    expect(paths.filter((path) => /^site\/signal-and-switch\/.*-week-.*\.html$/.test(path))).toHaveLength(3)
    expect(paths.filter((path) => path.startsWith('media/')).length).toBeGreaterThanOrEqual(3)
    expect(text(files, 'json/stories.drafts.jsonl')).toContain('A draft of something else')
  })

  it('should have no users and no keys', () => {
    const all = [...files.keys()]
      .filter((path) => !path.startsWith('media/'))
      .map((path) => text(files, path))
    expect(all.join('\n')).not.toContain(admin.user.email)
    expect(all.join('\n')).not.toContain(admin.user.id)
    expect(all.join('\n')).not.toMatch(/createdBy|apiKey|password/)
  })

  it('should give issues front matter, and links to pages and pictures that are there', () => {
    const markdown = [...files.keys()].filter((path) => path.endsWith('.md'))
    expect(text(files, markdown[0] ?? '')).toMatch(
      /^---\ntitle: .*\nslug: .*\ndate: .*\nurl: .*\npublication: signal-and-switch\nyear: 2025\nweek: \d+\n---\n/,
    )
    const pages = [...files.keys()].filter((path) => /\.(?:md|html)$/.test(path))
    const links = pages.flatMap((page) =>
      [...text(files, page).matchAll(/(?:href|src)="(?![a-z]+:|#)([^"#]+)|\]\((\.\.[^)#]+)/g)].map(
        ([, a, b]) =>
          decodeURIComponent(new URL(a ?? b ?? '', `https://x.invalid/${page}`).pathname.slice(1)),
      ),
    )
    expect(links.filter((path) => path.startsWith('media/')).length).toBeGreaterThan(0)
    expect([...new Set(links)].filter((path) => !files.has(path))).toEqual([])
  })

  it('should have a site that asks nothing of a server, with a page of every subject', () => {
    const pages = [...files.keys()].filter((path) => path.startsWith('site/'))
    const html = pages.map((page) => text(files, page)).join('\n')
    const loaded = [...html.matchAll(/src="([^"]*)"|<link[^>]*>/g)].map(([tag, src]) => src ?? tag)
    expect(loaded.filter((address) => !address.startsWith('../../media/'))).toEqual([])
    expect(html.split('"').filter((part) => /snapshot\.invalid|\/api\//.test(part))).toEqual([])
    expect(pages.some((path) => path.startsWith('site/topics/'))).toBe(true)
    expect(text(files, 'site/people/index.html')).toContain('Anselm Darkwah-Lowe')
    const [place] =
      /href="\.\.\/signal-and-switch\/[^"]+"/.exec(text(files, 'site/people/anselm-darkwah-lowe.html')) ?? []
    const [, page, anchor] = /\.\.\/([^#]+)#([^"]+)/.exec(place ?? '') ?? []
    expect(text(files, `site/${page}`)).toContain(`id="${anchor}"`)
  })

  it('should have the same bytes for the same content', async () => {
    expect(digest(await take(newsroom))).toEqual(digest(files))
  })

  it.each(['publisher', 'editor', 'writer'] as const)('should be refused to a %s', async (role) => {
    const { user } = await hire(newsroom, role)
    await expect(ask(newsroom, user)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('should be refused to strangers, and given to an admin as a zip', async () => {
    await expect(ask(newsroom, null)).rejects.toMatchObject({ code: 'CREDENTIALS_REQUIRED' })
    const answer = await ask(newsroom, admin.user)
    const zip = Buffer.from(await answer.arrayBuffer())
    expect(zip.subarray(0, 2).toString()).toBe('PK')
    const unpacked = await unzip(zip)
    const { collections } = JSON.parse(text(unpacked, 'manifest.json')) as Manifest
    expect(Object.keys(collections).length).toBeGreaterThanOrEqual(COLLECTIONS.length)
    for (const [slug, count] of Object.entries(collections))
      expect([slug, recordsOf(unpacked, `json/${slug}.jsonl`).length]).toEqual([slug, count])
    const ofJson = [...files].filter(([path]) => !/^(?:issues|site|mail)\//.test(path))
    expect(digest(unpacked).sort()).toEqual(digest(new Map(ofJson)).sort())
  })

  it('should fit its JSON Schema, line by line', () => {
    const schema = exportSchema(newsroom.config)
    expect(JSON.parse(readFileSync('docs/schema/export.schema.json', 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(schema)),
    )
    const { collections } = JSON.parse(text(files, 'manifest.json')) as Manifest
    const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })
    for (const slug of Object.keys(collections)) {
      const isDocument = ajv.compile({ ...schema, $ref: `#/definitions/${slug}` })
      const drafts = recordsOf(files, `json/${slug}.drafts.jsonl`).map(({ version }) => ({
        ...(version as object),
        id: 'draft',
      }))
      for (const record of [...recordsOf(files, `json/${slug}.jsonl`), ...drafts]) {
        isDocument(record)
        expect([slug, isDocument.errors ?? []]).toEqual([slug, []])
      }
      expect(isDocument({ id: 'x', inventedField: true })).toBe(false)
    }
  })

  it('should not be put into a newsroom that has content', async () => {
    await expect(restoreArchive({ payload: newsroom.payload, read: readFrom(files) })).rejects.toMatchObject({
      code: 'EXPORT_TARGET_IN_USE',
    })
  })

  it('should give the same content in an empty newsroom, byte for byte', async () => {
    await empty(newsroom)
    await restoreArchive({ payload: newsroom.payload, read: readFrom(files) })
    const again = await take(newsroom)
    expect(text(again, 'json/stories.jsonl')).toBe(text(files, 'json/stories.jsonl'))
    expect(text(again, 'json/issues.jsonl')).toBe(text(files, 'json/issues.jsonl'))
    expect(digest(again)).toEqual(digest(files))
  }, 120_000)

  it('should take ids of another database, and change all of them alike where it must', async () => {
    await empty(newsroom)
    const foreign = withUuids(files)
    await restoreArchive({ payload: newsroom.payload, read: readFrom(foreign) })
    const again = await take(newsroom)
    for (const path of [...files.keys()].filter((path) => path.startsWith('issues/')))
      expect(text(again, path)).toBe(text(files, path))
    if (newsroom.payload.db.name === 'mongoose')
      // Rows inside documents may have UUIDs of their own: those of documents have to be gone.
      expect(idsOf(foreign).filter((id) => everything(again).includes(id))).toEqual([])
    else expect(linesOf(again, 'json/stories.jsonl')).toEqual(linesOf(foreign, 'json/stories.jsonl'))
  }, 120_000)

  it('should be refused where it is none', async () => {
    await empty(newsroom)
    const { payload } = newsroom
    await expect(restoreArchive({ payload, read: readFrom(new Map()) })).rejects.toMatchObject({
      code: 'EXPORT_INVALID',
    })
    const outside = new Map(files).set(
      'json/media.jsonl',
      Buffer.from('{"id":"00000000000000000000000a","filename":"../outside.png"}\n'),
    )
    await expect(restoreArchive({ payload, read: readFrom(outside) })).rejects.toMatchObject({
      code: 'EXPORT_INVALID',
    })
  })
})

async function take({ payload }: Newsroom): Promise<Files> {
  const files: Files = new Map()
  const write: WriteFile = async (path, data) => {
    files.set(path, await collect(data))
  }
  await exportArchive({ payload, write })
  return files
}

async function collect(data: FileData): Promise<Buffer> {
  if (typeof data === 'string') return Buffer.from(data)
  const chunks: Buffer[] = []
  for await (const chunk of data) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

function readFrom(files: Files): ReadFile {
  return (path) => {
    const data = files.get(path)
    return Promise.resolve(data ? chunksOf(data) : null)
  }
}

/** In small pieces, so that letters and lines are cut apart. */
function chunksOf(data: Buffer): AsyncIterable<Uint8Array> {
  const count = Math.ceil(data.length / 1021)
  return Readable.from(Array.from({ length: count }, (_, n) => data.subarray(n * 1021, (n + 1) * 1021)))
}

const text = (files: Files, path: string): string => files.get(path)?.toString() ?? ''

/** Lines stand in the order of their ids. */
const linesOf = (files: Files, path: string): string[] => text(files, path).split('\n').sort()

interface Manifest {
  collections: Record<string, number>
}

const recordsOf = (files: Files, path: string): Record<string, unknown>[] =>
  text(files, path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

async function unzip(bytes: Buffer): Promise<Files> {
  const zip = await fromBufferPromise(bytes)
  const files: Files = new Map()
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>)
      chunks.push(chunk)
    files.set(entry.fileName, Buffer.concat(chunks))
  }
  return files
}

const digest = (files: Files): string[] =>
  [...files].map(([path, data]) => `${path} ${createHash('sha256').update(data).digest('hex')}`)

/** The ids of all documents. */
function idsOf(files: Files): string[] {
  return [...files]
    .filter(([path]) => /^json\/[a-z]+\.jsonl$/.test(path))
    .flatMap(([, data]) => data.toString().trim().split('\n'))
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { id: string }).id)
}

const everything = (files: Files): string =>
  [...files.keys()]
    .filter((path) => path.startsWith('json/'))
    .map((path) => text(files, path))
    .join('\n')

/** The same export with ids that are UUIDs, as the embedded database makes them. */
function withUuids(files: Files): Files {
  const uuids = new Map(
    idsOf(files).map((id) => [
      id,
      createHash('sha256')
        .update(id)
        .digest('hex')
        .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5'),
    ]),
  )
  const pattern = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24}/g
  return new Map(
    [...files].map(([path, data]) => [
      path,
      path.startsWith('json/')
        ? Buffer.from(data.toString().replace(pattern, (id) => uuids.get(id) ?? id))
        : data,
    ]),
  )
}

async function ask({ payload }: Newsroom, user: StaffMember['user'] | null): Promise<Response> {
  const req = await createLocalReq(user ? { user } : {}, payload)
  Object.assign(req, { searchParams: new URLSearchParams({ parts: 'json' }) })
  const isAdmin = () => Boolean(user?.roles?.includes('admin'))
  return (async () => exportEndpoint(isAdmin).handler(req))()
}

async function empty({ payload }: Newsroom): Promise<void> {
  const where = { id: { exists: true } }
  // Deleting a picture deletes its files.
  await payload.delete({ collection: 'media', where, overrideAccess: true })
  const req = await createLocalReq({}, payload)
  for (const collection of COLLECTIONS as readonly CollectionSlug[]) {
    if (payload.collections[collection].config.versions)
      await payload.db.deleteVersions({ collection, where, req })
    await payload.db.deleteMany({ collection, where, req })
  }
}
