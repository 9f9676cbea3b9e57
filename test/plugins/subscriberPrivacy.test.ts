import { Writable } from 'node:stream'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Subscriber } from '../../collections/payload-types.js'
import { readTable } from '../support/accessTable.js'
import { hire, issueKey, type Credentials } from '../support/actors.js'
import { linkIn } from '../support/inbox.js'
import { startMailRoom, type MailRoom } from '../support/subscribing.js'

/** Who may do what with subscribers and what belongs to them. ✓ yes, ✗ no. `read` and `write` are keys with that scope. */
const ACTORS = ['anonymous', 'writer', 'editor', 'publisher', 'admin', 'read', 'write', 'other'] as const
const TABLE = `
                     anonymous  writer  editor  publisher  admin  read  write  other
subscribers
  read                   ✗        ✗       ✗        ✓         ✓     ✓      ✓      ✗
  list                   ✗        ✗       ✗        ✓         ✓     ✓      ✓      ✗
  count                  ✗        ✗       ✗        ✓         ✓     ✓      ✓      ✗
  export                 ✗        ✗       ✗        ✓         ✓     ✓      ✓      ✗
  held                   ✗        ✗       ✗        ✓         ✓     ✓      ✓      ✗
  import                 ✗        ✗       ✗        ✓         ✓     ✗      ✓      ✗
  update                 ✗        ✗       ✗        ✓         ✓     ✗      ✓      ✗
  unsubscribe            ✗        ✗       ✗        ✓         ✓     ✗      ✓      ✗
  create                 ✗        ✗       ✗        ✗         ✗     ✗      ✗      ✗
  delete                 ✗        ✗       ✗        ✗         ✗     ✗      ✗      ✗
suppressions
  read                   ✗        ✗       ✗        ✓         ✓     ✓      ✓      ✗
  list                   ✗        ✗       ✗        ✓         ✓     ✓      ✓      ✗
  create                 ✗        ✗       ✗        ✗         ✗     ✗      ✗      ✗
  update                 ✗        ✗       ✗        ✗         ✗     ✗      ✗      ✗
  delete                 ✗        ✗       ✗        ✗         ✗     ✗      ✗      ✗
automatic-mails
  read                   ✗        ✗       ✗        ✗         ✗     ✗      ✗      ✗
  list                   ✗        ✗       ✗        ✗         ✗     ✗      ✗      ✗
  create                 ✗        ✗       ✗        ✗         ✗     ✗      ✗      ✗
  update                 ✗        ✗       ✗        ✗         ✗     ✗      ✗      ✗
  delete                 ✗        ✗       ✗        ✗         ✗     ✗      ✗      ✗
rate-limits
  list                   ✗        ✗       ✗        ✗         ✗     ✗      ✗      ✗
  create                 ✗        ✗       ✗        ✗         ✗     ✗      ✗      ✗
sending-days
  list                   ✗        ✗       ✗        ✗         ✗     ✗      ✗      ✗
  create                 ✗        ✗       ✗        ✗         ✗     ✗      ✗      ✗
`

type Call = (
  slug: string,
  id: string,
) => { method: string; path: string; body?: object | string; type?: string }

const CALLS: Record<string, Call> = {
  read: (slug, id) => ({ method: 'GET', path: `/${slug}/${id}` }),
  list: (slug) => ({ method: 'GET', path: `/${slug}` }),
  count: (slug) => ({ method: 'GET', path: `/${slug}/count` }),
  held: (slug, id) => ({ method: 'GET', path: `/${slug}/${id}/held` }),
  export: (slug) => ({ method: 'GET', path: `/${slug}/export?state=bounced` }),
  import: (slug) => ({
    method: 'POST',
    path: `/${slug}/import?consentSource=test&dryRun=true`,
    body: 'email\nx@example.org\n',
    type: 'text/csv',
  }),
  update: (slug, id) => ({ method: 'PATCH', path: `/${slug}/${id}`, body: { topicOrder: 'first' } }),
  unsubscribe: (slug, id) => ({ method: 'POST', path: `/${slug}/${id}/unsubscribe` }),
  create: (slug) => ({
    method: 'POST',
    path: `/${slug}`,
    body: { email: 'new@example.org', emailHash: 'x' },
  }),
  delete: (slug, id) => ({ method: 'DELETE', path: `/${slug}/${id}` }),
}

const ADDRESS = 'very.private@example.org'
const NAME = 'Secretive Person'

let room: MailRoom
let subscriber: Subscriber
let actors: Record<(typeof ACTORS)[number], Credentials>
const lines: string[] = []

beforeAll(async () => {
  room = await startMailRoom()
  // Everything that Payload would log, as it would be written.
  const { pino } = await import('pino')
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })
  room.payload.logger = pino({ level: 'trace' }, stream)
  await room.payload.create({
    collection: 'publications',
    draft: true,
    data: { name: 'The Open Letter', slug: 'open-letter' },
    overrideAccess: true,
  })
  const admin = (await hire(room, 'admin')).headers
  actors = {
    anonymous: {},
    admin,
    writer: (await hire(room, 'writer')).headers,
    editor: (await hire(room, 'editor')).headers,
    publisher: (await hire(room, 'publisher')).headers,
    read: await issueKey(room, ['subscribers:read']),
    write: await issueKey(room, ['subscribers:write']),
    other: await issueKey(room, ['publish', 'issues:write', 'stories:write', 'publications:write']),
  }
  subscriber = await room.join(ADDRESS, { name: NAME })
  await room.subscribe({ email: 'waiting.private@example.org', name: NAME })
  await room.payload.create({
    collection: 'suppressions',
    data: { emailHash: 'a'.repeat(64), reason: 'manual', at: new Date().toISOString() },
    overrideAccess: true,
  })
})
afterAll(() => room.close())

const idIn = async (slug: string): Promise<string> => {
  if (slug === 'subscribers') return subscriber.id
  const { docs } = await room.payload.find({
    collection: slug as 'suppressions',
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  return String(docs[0]?.id)
}

const ask = (method: string, path: string, as: Credentials, body?: object | string, type?: string) =>
  room.ask(method, path, { body, headers: { ...as, ...(type ? { 'Content-Type': type } : {}) } })

const closed = () => [actors.anonymous, actors.writer, actors.editor, actors.other]

describe('Subscribers and what belongs to them', () => {
  it.each(readTable(TABLE, ACTORS))(
    '$collection: $operation should be allowed as the table says',
    async (row) => {
      const allowed: string[] = []
      for (const [at, actor] of ACTORS.entries()) {
        const { method, path, body, type } = CALLS[row.operation]?.(
          row.collection,
          await idIn(row.collection),
        ) ?? {
          method: 'GET',
          path: '/nowhere',
        }
        const answer = await ask(method, path, actors[actor], body, type)
        const text = await answer.text()
        const isAllowed = answer.status < 300
        if (!isAllowed) {
          expect([actor, row.operation, [401, 403, 404].includes(answer.status), answer.status]).toContain(
            true,
          )
          expect(text).not.toMatch(/private@|Secretive/)
        }
        allowed[at] = isAllowed ? '✓' : '✗'
      }
      expect(allowed).toEqual(row.cells)
    },
  )

  it('should not be asked after by queries on other collections', async () => {
    const paths = [
      `/publications?where[subscribers.email][equals]=${ADDRESS}`,
      `/topics?where[subscribers][exists]=true`,
      `/subscribers?where[email][like]=private`,
      `/subscribers/versions`,
      `/automatic-mails?where[request.email][exists]=true`,
      `/payload-jobs?depth=5`,
      `/payload-locked-documents?depth=5`,
      `/payload-preferences`,
      `/search?q=private`,
      `/access`,
    ]
    for (const as of closed()) {
      for (const path of paths) {
        expect(await (await ask('GET', path, as)).text()).not.toMatch(/private@example|Secretive/)
      }
    }
  })

  it('should show nobody the keyed hashes by which they are known', async () => {
    for (const as of [actors.admin, actors.publisher, actors.read]) {
      const body = await (await ask('GET', `/subscribers/${subscriber.id}`, as)).text()
      expect(body).toContain(ADDRESS)
      expect(body).not.toMatch(new RegExp(`${subscriber.emailHash}|ipHash|tokenVersion`))
      const asked = await ask('GET', `/subscribers?where[emailHash][equals]=${subscriber.emailHash}`, as)
      expect(asked.status).toBeGreaterThanOrEqual(400)
    }
  })

  it('should not let anybody set what only an operation may: state, address, consent, tracking', async () => {
    const answer = await ask('PATCH', `/subscribers/${subscriber.id}`, actors.admin, {
      state: 'complained',
      email: 'other@example.org',
      tracking: true,
      emailHash: 'x',
      tokenVersion: 7,
      consent: { at: '2001-01-01T00:00:00.000Z', text: 'made up' },
      source: 'elsewhere',
    })
    expect(answer.status).toBe(200)
    const row = await room.payload.findByID({
      collection: 'subscribers',
      id: subscriber.id,
      overrideAccess: true,
      depth: 0,
    })
    expect(row).toMatchObject({
      email: ADDRESS,
      emailHash: subscriber.emailHash,
      tokenVersion: subscriber.tokenVersion,
      tracking: false,
      source: 'form',
      consent: { text: subscriber.consent?.text },
    })
  })

  it('should not exist in GraphQL', async () => {
    const names = [
      'Subscribers',
      'Subscriber',
      'Suppressions',
      'AutomaticMails',
      'RateLimits',
      'countSubscribers',
    ]
    for (const headers of Object.values(actors)) {
      for (const name of names) {
        const { errors } = await room.graphql(`{ ${name} { __typename } }`, { headers })
        expect(errors?.[0]?.message).toMatch(/Cannot query field/)
      }
    }
  })

  it('should keep what mails say from strangers', async () => {
    for (const as of [actors.anonymous]) {
      const body = await (await ask('GET', '/publications?depth=0', as)).text()
      expect(body).not.toContain('sendWelcome')
    }
  })

  it('should never be written to the log, even when everything goes wrong', async () => {
    lines.length = 0
    const bad = [
      '{"email": "broken.private@example.org"',
      '[]',
      '{"email":"broken.private@example.org","topics":{"a":"private@example"}}',
    ]
    for (const body of bad) await ask('POST', '/subscribers/subscribe', {}, body, 'application/json')
    await room.subscribe({ email: 'broken.private@example.org', name: `${'Secretive'.repeat(40)}` })
    await room.subscribe({ email: 'broken.private@example.org', publication: 'none' })
    await room.subscribe({ email: 'broken private@example.org' })
    await room.subscribe({ email: 'refused.private@example.org' })
    room.inbox.refuse(true)
    await room.sendMail()
    room.inbox.refuse(false)
    await ask(
      'POST',
      '/subscribers/import?consentSource=x',
      actors.admin,
      'email\n"csv.private@example.org\n',
      'text/csv',
    )
    await ask(
      'POST',
      '/subscribers/import?consentSource=x',
      actors.admin,
      'name\ncsv.private@example.org\n',
      'text/csv',
    )
    await ask(
      'POST',
      linkIn(room.inbox.newest(ADDRESS), 'preferences'),
      {},
      new URLSearchParams({ action: 'private@example' }).toString(),
      'application/x-www-form-urlencoded',
    )
    await ask('GET', '/subscribers/confirm/private@example', {})
    expect(lines.join('')).toContain('A mail could not be sent')
    expect(lines.filter((line) => /private|Secretive/i.test(line))).toEqual([])
  })
})
