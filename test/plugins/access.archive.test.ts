import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { ROLES, SCOPES } from '../../collections/access.js'
import { importArchive } from '../../plugins/archive/operations/importArchive.js'
import { readTable } from '../support/accessTable.js'
import { hire, issueKey, type Credentials } from '../support/actors.js'
import { desk } from '../support/desk.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'
import { oldIssue, readOf, split } from '../support/splitIssues.js'

/** `key` holds every scope there is. None of these collections is in GraphQL. */
const ACTORS = ['anonymous', 'writer', 'editor', 'publisher', 'admin', 'key'] as const
const TABLE = `
                                  anonymous  writer  editor  publisher  admin  key
imports
  GET /imports                        ✗        ✗       ✓        ✓         ✓     ✗
  GET /imports/count                  ✗        ✗       ✓        ✓         ✓     ✗
  GET /imports/:import                ✗        ✗       ✓        ✓         ✓     ✗
  GET /imports/:import/report         ✗        ✗       ✓        ✓         ✓     ✗
  POST /imports                       ✗        ✗       ✓        ✓         ✓     ✗
  POST /imports/:import/accept        ✗        ✗       ✓        ✓         ✓     ✗
  POST /imports/:import/publish       ✗        ✗       ✗        ✓         ✓     ✗
  POST /imports/:import/undo          ✗        ✗       ✓        ✓         ✓     ✗
  PATCH /imports/:import              ✗        ✗       ✗        ✗         ✗     ✗
  DELETE /imports/:import             ✗        ✗       ✗        ✗         ✗     ✗
imported-issues
  GET /imported-issues                ✗        ✗       ✓        ✓         ✓     ✗
  GET /imported-issues/count          ✗        ✗       ✓        ✓         ✓     ✗
  GET /imported-issues/:row           ✗        ✗       ✓        ✓         ✓     ✗
  POST /imported-issues               ✗        ✗       ✗        ✗         ✗     ✗
  PATCH /imported-issues/:row         ✗        ✗       ✗        ✗         ✗     ✗
  DELETE /imported-issues/:row        ✗        ✗       ✗        ✗         ✗     ✗
import-leases
  GET /import-leases                  ✗        ✗       ✗        ✗         ✗     ✗
  GET /import-leases/count            ✗        ✗       ✗        ✗         ✗     ✗
  GET /import-leases/:lease           ✗        ✗       ✗        ✗         ✗     ✗
  POST /import-leases                 ✗        ✗       ✗        ✗         ✗     ✗
  PATCH /import-leases/:lease         ✗        ✗       ✗        ✗         ✗     ✗
  DELETE /import-leases/:lease        ✗        ✗       ✗        ✗         ✗     ✗
exports
  GET /archive/export                 ✗        ✗       ✗        ✗         ✓     ✗
`

describe('Access to imports and exports', () => {
  let newsroom: Newsroom
  let actors: [name: string, headers: Credentials][]

  beforeAll(async () => {
    newsroom = await startNewsroom()
    actors = [['anonymous', {}]]
    for (const role of ['admin', ...ROLES.filter((one) => one !== 'admin')] as const)
      actors.push([role, (await hire(newsroom, role)).headers])
    actors.push(['key', await issueKey(newsroom, [...SCOPES])])
  })
  afterAll(() => newsroom.close())

  /** An import of one issue that is done, its row, and a lease. */
  async function prepare(): Promise<Record<string, string>> {
    const { payload } = newsroom
    const publication = await desk(newsroom).publication({ cadence: 'weekly' })
    const { id } = await importArchive({
      ...{ payload, publication: publication.id, sources: ['old.zip'], split },
      read: readOf([oldIssue(3)]),
    })
    const { docs } = await payload.find({
      collection: 'imported-issues',
      where: { run: { equals: id } },
      depth: 0,
      overrideAccess: true,
    })
    const lease = await payload.create({
      collection: 'import-leases',
      data: { run: randomUUID(), owner: 'a test', until: '2100-01-01T00:00:00.000Z' },
      overrideAccess: true,
    })
    return {
      ...{ import: String(id), row: String(docs[0]?.id), lease: String(lease.id) },
      publication: String(publication.id),
    }
  }

  /** What an attempt left as it was serves the next one too. */
  let standing: Record<string, string> | null = null

  async function attempt(operation: string, headers: Credentials): Promise<string> {
    const ids = (standing ??= await prepare())
    const [method = '', pattern = ''] = operation.split(' ')
    const publish = pattern.endsWith('/publish')
    const path = pattern
      .replace(/:(\w+)/, (_, name: string) => ids[name] ?? '')
      .replace(/\/publish$/, '/accept')
    const body =
      method === 'GET' || method === 'DELETE'
        ? undefined
        : operation === 'POST /imports'
          ? upload(ids.publication ?? '')
          : publish
            ? { publish }
            : {}
    const answer = await newsroom.rest(method, path, { body, headers })
    if ([401, 403, 404].includes(answer.status)) return '✗'
    if (method !== 'GET') standing = null
    return answer.status < 300 ? '✓' : `${answer.status}:${JSON.stringify(answer.body)}`
  }

  const rows = readTable(TABLE, ACTORS).filter(({ collection }) => collection !== 'exports')
  it.each(rows.map(({ operation, cells }) => [operation, cells] as const))(
    'should be as the table says: %s',
    async (operation, cells) => {
      const answers: string[] = []
      for (const name of ACTORS) {
        const [, headers = {}] = actors.find(([one]) => one === name) ?? []
        answers.push(await attempt(operation, headers))
      }
      expect(answers.join(' ')).toBe(cells.join(' '))
    },
    60_000,
  )

  it('should give the export to an admin only, over REST', async () => {
    const [row] = readTable(TABLE, ACTORS).filter(({ collection }) => collection === 'exports')
    const answers: string[] = []
    for (const name of ACTORS) {
      const [, headers = {}] = actors.find(([one]) => one === name) ?? []
      const answer = await newsroom.get('/archive/export?parts=json', headers)
      const bytes = Buffer.from(await answer.arrayBuffer())
      const isZip =
        answer.headers.get('content-type') === 'application/zip' && bytes.subarray(0, 2).toString() === 'PK'
      answers.push(
        isZip && answer.status === 200 ? '✓' : [401, 403].includes(answer.status) && !isZip ? '✗' : '?',
      )
    }
    expect(answers.join(' ')).toBe(row?.cells.join(' '))
  })
})

function upload(publication: string): FormData {
  const form = new FormData()
  form.set('publication', publication)
  form.append('files', new Blob(['# Letter Week 9 2019\n\n## One\n\nText.\n']), 'week-9.md')
  return form
}
