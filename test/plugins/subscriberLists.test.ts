import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Publication } from '../../collections/payload-types.js'
import { exportSubscribers } from '../../plugins/delivery/operations/exportSubscribers.js'
import { importSubscribers } from '../../plugins/delivery/operations/importSubscribers.js'
import { subscriberFigures } from '../../plugins/delivery/operations/subscriberFigures.js'
import { hire, issueKey, type StaffMember } from '../support/actors.js'
import { startMailRoom, type MailRoom } from '../support/subscribing.js'

/** The wire server that stands in for MongoDB finds nothing by an index, and would look through the list for each line. */
const MANY = process.env.MONGODB_COMPAT ? 2_000 : 20_000

let room: MailRoom
let publication: Publication
let admin: StaffMember

beforeAll(async () => {
  room = await startMailRoom()
  admin = await hire(room, 'admin')
  publication = await room.payload.create({
    collection: 'publications',
    draft: true,
    data: { name: 'The Open Letter', slug: 'open-letter' },
    depth: 0,
    overrideAccess: true,
  })
  await room.payload.create({
    collection: 'topics',
    data: { name: 'Open Standards', slug: 'standards' },
    overrideAccess: true,
  })
})
afterAll(() => room.close())

const bring = async (csv: string, query = 'consentSource=Our old list', headers = admin.headers) => {
  const answer = await room.ask('POST', `/subscribers/import?${query}`, {
    body: csv,
    headers: { 'Content-Type': 'text/csv', ...headers },
  })
  return { status: answer.status, body: (await answer.json()) as unknown }
}

describe('Importing subscribers', () => {
  it('should ask how these people agreed', async () => {
    expect(await bring('email\nada@example.org\n', '')).toMatchObject({
      status: 400,
      body: { errors: [{ data: { code: 'BAD_REQUEST', path: 'consentSource' } }] },
    })
  })

  it('should say what it would do, and do nothing, when tried dry', async () => {
    expect(await bring('email\ndry@example.org\nwrong\n', 'consentSource=List&dryRun=true')).toMatchObject({
      status: 200,
      body: { dryRun: true, lines: 2, added: 1, skipped: { EMAIL_INVALID: 1 } },
    })
    expect(await room.find('dry@example.org')).toBeNull()
  })

  it('should take people in as active, and report every line that it leaves out', async () => {
    const left = await room.join('left@example.org')
    await room.ask('POST', `/subscribers/${left.id}/unsubscribe`, { headers: admin.headers })
    await room.join('in@example.org')
    const erased = await room.join('erased@example.org')
    await room.ask('POST', `/subscribers/${erased.id}/erase`, { headers: admin.headers })
    const csv = [
      '\ufeffEmail Address,Full Name,Language,Topics,Confirm time,Other',
      'Ada@Example.org,"Lovelace, Ada",de,standards|Open Standards,2020-05-06,x',
      'ada@example.org,Twice,,,,',
      'left@example.org,,,,,',
      'in@example.org,,,,,',
      'erased@example.org,,,,,',
      'nobody,,,,,',
      'topic@example.org,,,nonsense,,',
      'date@example.org,,,,yesterday-ish,',
      '',
      "'+plus@example.org,'=Eve,,,,",
    ].join('\r\n')
    const { status, body } = await bring(csv)
    expect([status, body]).toEqual([
      200,
      {
        dryRun: false,
        lines: 9,
        added: 2,
        skipped: {
          ALREADY_SUBSCRIBED: 1,
          DATE_INVALID: 1,
          DUPLICATE_LINE: 1,
          EMAIL_INVALID: 1,
          SUPPRESSED: 2,
          TOPIC_UNKNOWN: 1,
        },
        problems: expect.arrayContaining([
          { line: 3, code: 'DUPLICATE_LINE' },
          { line: 4, code: 'SUPPRESSED' },
          { line: 5, code: 'ALREADY_SUBSCRIBED' },
          { line: 6, code: 'SUPPRESSED' },
          { line: 7, code: 'EMAIL_INVALID' },
          { line: 8, code: 'TOPIC_UNKNOWN' },
          { line: 9, code: 'DATE_INVALID' },
        ]),
      },
    ])
    expect(JSON.stringify(body)).not.toContain('@')
    expect(await room.find('Ada@example.org')).toMatchObject({
      state: 'active',
      name: 'Lovelace, Ada',
      locale: 'de',
      topics: [expect.anything()],
      source: 'import',
      tokenVersion: 1,
      topicOrder: 'all',
      tracking: false,
      confirmedAt: '2020-05-06T00:00:00.000Z',
      consent: { at: '2020-05-06T00:00:00.000Z', source: 'Our old list', textVersion: 'import' },
      createdAt: expect.any(String),
    })
    expect(await room.find('+plus@example.org')).toMatchObject({ name: '=Eve' })
  })

  it('should take the same file by a form, and find everybody in it again', async () => {
    const form = new FormData()
    form.set('file', new File(['email\nAda@example.org\n'], 'list.csv', { type: 'text/csv' }))
    form.set('consentSource', 'Our old list')
    form.set('publication', 'open-letter')
    const answer = await room.ask('POST', '/subscribers/import', { body: form, headers: admin.headers })
    expect(await answer.json()).toMatchObject({ added: 0, skipped: { ALREADY_SUBSCRIBED: 1 } })
  })

  it.each([
    ['no column of addresses', 'name\nAda\n'],
    ['nothing in it', ''],
  ])('should refuse a file with %s', async (_what, csv) => {
    const { status, body } = await bring(csv)
    if (csv === '') expect([200, 400]).toContain(status)
    else expect([status, body]).toMatchObject([400, { errors: [{ data: { code: 'BAD_REQUEST' } }] }])
  })

  it('should take what stands before a quotation that never ends', async () => {
    const { body } = await bring('email,name\nwhole@example.org,a\nbroken@example.org,"c\n')
    expect(body).toMatchObject({ lines: 2, added: 1, skipped: { LINE_BROKEN: 1 } })
    expect(await room.find('whole@example.org')).toMatchObject({ state: 'active' })
  })
})

describe('Exporting subscribers', () => {
  it('should give out every one but the erased, without a formula', async () => {
    const answer = await room.ask('GET', '/subscribers/export?publication=open-letter', {
      headers: admin.headers,
    })
    expect(answer.headers.get('content-type')).toContain('text/csv')
    const lines = (await answer.text()).trim().split('\n')
    expect(lines[0]).toMatch(/^email,name,state,/)
    expect(lines).toContainEqual(
      expect.stringMatching(/^Ada@example\.org,"Lovelace, Ada",active,de,standards,all,import,2020/),
    )
    expect(lines).toContainEqual(expect.stringMatching(/^'\+plus@example\.org,'=Eve,/))
    expect(lines.join('\n')).not.toMatch(/\n,|erased/)
  })

  it('should be closed to those who may not read subscribers', async () => {
    const editor = await hire(room, 'editor')
    const strangers = [{}, editor.headers, await issueKey(room, ['issues:write', 'publish'])]
    for (const headers of strangers) {
      expect([401, 403]).toContain((await room.ask('GET', '/subscribers/export', { headers })).status)
      expect([401, 403]).toContain(
        (await bring('email\nx@example.org', 'consentSource=x', headers as typeof admin.headers)).status,
      )
    }
    const reader = await issueKey(room, ['subscribers:read'])
    expect((await room.ask('GET', '/subscribers/export?state=bounced', { headers: reader })).status).toBe(200)
    expect(
      (await bring('email\nx@example.org', 'consentSource=x', reader as typeof admin.headers)).status,
    ).toBe(403)
  })
})

describe('The figures above the list', () => {
  it('should count by state, and who was there at the end of each month', async () => {
    const { byState, growth } = await subscriberFigures(room.payload, admin.user)
    const count = async (state: 'active' | 'unsubscribed') =>
      (
        await room.payload.count({
          collection: 'subscribers',
          where: { state: { equals: state } },
          overrideAccess: true,
        })
      ).totalDocs
    expect(byState).toMatchObject({ active: await count('active'), unsubscribed: 1, erased: 1, bounced: 0 })
    expect(growth).toHaveLength(12)
    expect(growth[0]?.active).toBe(1)
    expect(growth.at(-1)?.active).toBe(byState.active)
  })

  it('should be of one publication where one is chosen', async () => {
    const { id } = await room.payload.create({
      ...{ collection: 'publications', draft: true, data: { name: 'Nobody reads it' }, overrideAccess: true },
    })
    const { byState, growth } = await subscriberFigures(room.payload, admin.user, { publication: id })
    expect(Object.values(byState)).toEqual([0, 0, 0, 0, 0, 0])
    expect(growth.at(-1)?.active).toBe(0)
  })

  it('should be nobody’s who may not read the list', async () => {
    const { user } = await hire(room, 'editor')
    await expect(subscriberFigures(room.payload, user)).rejects.toMatchObject({ status: 403 })
  })
})

describe('A long list', () => {
  it('should be read piece by piece', async () => {
    async function* lines(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('email,name\n')
      for (let at = 0; at < MANY; at += 1000) {
        const rows = Array.from(
          { length: 1000 },
          (_, row) => `reader-${at + row}@example.net,Reader ${at + row}\n`,
        )
        yield await Promise.resolve(Buffer.from(rows.join('')))
      }
    }
    const report = await importSubscribers({
      payload: room.payload,
      publication: publication.id,
      source: lines(),
      consentSource: 'A test',
    })
    expect(report).toMatchObject({ lines: MANY, added: MANY, problems: [] })
    const { totalDocs } = await room.payload.count({
      collection: 'subscribers',
      where: { state: { equals: 'active' } },
      overrideAccess: true,
    })
    expect(totalDocs).toBeGreaterThanOrEqual(MANY)
  }, 600_000)

  it('should be given out while it is read', async () => {
    const csv = await exportSubscribers({ payload: room.payload, publication: publication.id })
    let lines = 0
    for await (const piece of csv) lines += String(piece).split('\n').length - 1
    expect(lines).toBeGreaterThan(MANY)
  }, 600_000)
})
