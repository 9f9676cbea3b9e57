import { cache } from 'react'

import { sameId, type Id } from '../../../../collections/ids.js'
import { asReader, connect } from './payload.js'

export interface PublicationView {
  id: Id
  slug: string
  name: string
  tagline: string | null
  /** IANA. */
  timezone: string
}

/** Every publication, by name. */
export const loadPublications = cache(async (): Promise<PublicationView[]> => {
  const payload = await connect()
  const { docs } = await payload.find({
    ...asReader,
    collection: 'publications',
    pagination: false,
    sort: 'name',
    select: { slug: true, name: true, tagline: true, timezone: true },
  })
  return docs.map(({ id, slug, name, tagline, timezone }) => ({
    id,
    slug: slug ?? '',
    name,
    tagline: tagline ?? null,
    timezone,
  }))
})

export const findPublication = async (slug: string): Promise<PublicationView | null> =>
  (await loadPublications()).find((publication) => publication.slug === slug) ?? null

/** The publication in a relationship's value. */
export const publicationOf = async (value: unknown): Promise<PublicationView | null> =>
  (await loadPublications()).find((publication) => sameId(publication.id, value)) ?? null
