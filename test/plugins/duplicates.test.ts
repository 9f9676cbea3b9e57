import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { hire, type StaffMember } from '../support/actors.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'

interface Found {
  docs: { id: string; name: string; aliases?: string[] }[]
}

describe('looking for duplicates', () => {
  let newsroom: Newsroom
  let editor: StaffMember
  let ottilie: string
  let short: string

  const add = async (collection: 'companies' | 'people', name: string, aliases: string[] = []) =>
    (await newsroom.payload.create({ collection, data: { name, aliases }, overrideAccess: true })).id
  const duplicatesOf = (collection: string, id: string, headers = editor.headers) =>
    newsroom.rest<Found>('GET', `/${collection}/${id}/duplicates`, { headers })

  beforeAll(async () => {
    newsroom = await startNewsroom()
    await hire(newsroom, 'admin')
    editor = await hire(newsroom, 'editor')
    ottilie = await add('people', 'Ottilie Brandvoll', ['Otti'])
    short = await add('people', 'O. Brandvoll')
    await add('people', 'Ada King')
  })
  afterAll(() => newsroom.close())

  it('should offer who is probably the same, from either side', async () => {
    expect(await duplicatesOf('people', short)).toMatchObject({
      status: 200,
      body: { docs: [{ id: ottilie, name: 'Ottilie Brandvoll', aliases: ['Otti'] }] },
    })
    expect((await duplicatesOf('people', ottilie)).body.docs.map(({ id }) => id)).toEqual([short])
  })

  it('should offer companies by their other names and whatever their legal form', async () => {
    const kaleyra = await add('companies', 'Kaleyra, Inc.')
    const old = await add('companies', 'Solutions Infini', ['kaleyra'])
    expect((await duplicatesOf('companies', kaleyra)).body.docs.map(({ id }) => id)).toEqual([old])
  })

  it('should not offer what is in the trash', async () => {
    const gone = await add('people', 'Ada  KING')
    await newsroom.payload.update({
      collection: 'people',
      id: gone,
      data: { deletedAt: new Date().toISOString() },
      overrideAccess: true,
    })
    const ada = (await duplicatesOf('people', gone)).body.docs
    expect(ada.map(({ name }) => name)).toEqual(['Ada King'])
    expect((await duplicatesOf('people', ada[0]?.id ?? '')).body.docs).toEqual([])
  })

  it('should be found by another name, as the dialog searches', async () => {
    const query = new URLSearchParams({
      'where[and][0][id][not_equals]': short,
      'where[and][1][or][0][name][like]': 'otti',
      'where[and][1][or][1][aliases][like]': 'otti',
      'select[name]': 'true',
      'select[aliases]': 'true',
      depth: '0',
    })
    const { body } = await newsroom.rest<Found>('GET', `/people?${query.toString()}`, {
      headers: editor.headers,
    })
    expect(body.docs).toEqual([{ id: ottilie, name: 'Ottilie Brandvoll', aliases: ['Otti'] }])
  })

  it('should be for editors and up', async () => {
    const writer = await hire(newsroom, 'writer')
    expect((await duplicatesOf('people', short, writer.headers)).status).toBe(403)
    expect((await newsroom.rest('GET', `/people/${short}/duplicates`)).status).toBe(401)
  })
})
