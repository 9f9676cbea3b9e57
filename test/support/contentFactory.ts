import { randomUUID } from 'node:crypto'

import type { StaffMember } from './actors.js'
import type { Newsroom } from './newsroom.js'

/**
 * The states in which a document is tried. `changed`: published, with a newer draft. `withdrawn`: published once, a
 * draft now. Collections without drafts know `published` and `trashed` only. `none`: no document.
 */
export type State = 'none' | 'draft' | 'published' | 'changed' | 'withdrawn' | 'trashed'

export interface Content {
  id: string
  /** Id of a version: of a `withdrawn` document the published one, of others the newest. */
  version: string
  /** What another one of its kind can be created from. */
  data: Record<string, unknown>
}

const DRAFTS = ['issues', 'stories', 'moves']

/** Makes documents of any collection in any state, filed by a member of staff or by nobody. */
export async function contentFactory(newsroom: Newsroom, { user }: StaffMember) {
  const { payload } = newsroom
  const base = { depth: 0, overrideAccess: true } as const
  const publication = await payload.create({
    ...base,
    collection: 'publications',
    data: { name: 'Matrix', timezone: 'UTC' } as never,
    user,
  })
  const person = await payload.create({ ...base, collection: 'people', data: { name: 'Ada' } })

  const dataFor: Record<string, () => Record<string, unknown>> = {
    publications: () => ({
      name: `Letter ${randomUUID()}`,
      timezone: 'UTC',
      cadence: 'weekly',
      titleTemplate: '{name} Week {week} {year}',
    }),
    issues: () => ({ publication: publication.id, special: true, title: `Special ${randomUUID()}` }),
    stories: () => ({
      publication: publication.id,
      title: `Story ${randomUUID()}`,
      stage: 'parked',
      kind: 'story',
      weight: 5,
    }),
    moves: () => ({
      publication: publication.id,
      person: person.id,
      kind: 'joined',
      role: `Role ${randomUUID()}`,
    }),
    topics: () => ({ name: `Topic ${randomUUID()}` }),
    people: () => ({ name: `Person ${randomUUID()}` }),
    companies: () => ({ name: `Company ${randomUUID()}` }),
    media: () => ({ alt: `Picture ${randomUUID()}` }),
  }

  return async (slug: string, state: State, by?: StaffMember): Promise<Content> => {
    const data = dataFor[slug]?.() ?? {}
    if (state === 'none') return { id: '', version: '', data }
    const collection = slug as 'stories'
    const isDraft = state === 'draft' || state === 'trashed'
    const status = DRAFTS.includes(slug) ? { _status: isDraft ? 'draft' : 'published' } : {}
    const { id } = await payload.create({
      ...base,
      collection,
      data: { ...data, ...status } as never,
      user: by?.user,
      ...(slug === 'media' ? { file: picture() } : {}),
    })
    const change = (more: object, draft = false) =>
      payload.update({ ...base, collection, id, data: more, draft })
    const version = DRAFTS.includes(slug) ? await newestVersion(newsroom, collection, id) : ''
    if (state === 'trashed') await change({ deletedAt: new Date().toISOString() })
    if (state === 'withdrawn') await change({ _status: 'draft' })
    if (state === 'changed') await change({}, true)
    return { id, version, data }
  }
}

async function newestVersion({ payload }: Newsroom, collection: 'stories', id: string): Promise<string> {
  const { docs } = await payload.findVersions({
    collection,
    where: { parent: { equals: id } },
    sort: '-updatedAt',
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0]?.id ?? ''
}

function picture() {
  const data = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
  return { data, mimetype: 'image/gif', name: `${randomUUID()}.gif`, size: data.length }
}
