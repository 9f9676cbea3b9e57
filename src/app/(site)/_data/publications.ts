import type { Payload } from 'payload'

import { sameId, type Id } from '../../../../collections/ids.js'
import type { Reader } from './reader.js'

export interface PublicationView {
  id: Id
  slug: string
  name: string
  tagline: string | null
  /** BCP 47. */
  language: string
  /** IANA. */
  timezone: string
  /** CSS colour of the brand, `#rrggbb`. */
  accent: string | null
  author: string | null
  publisher: string | null
}

export async function loadPublications(
  payload: Payload,
  asReader: Reader['asReader'],
): Promise<PublicationView[]> {
  const { docs } = await payload.find({
    ...asReader,
    collection: 'publications',
    pagination: false,
    sort: 'name',
    select: {
      slug: true,
      name: true,
      tagline: true,
      language: true,
      timezone: true,
      accent: true,
      author: true,
      publisher: true,
    },
  })
  return docs.map(({ id, slug, name, tagline, language, timezone, accent, author, publisher }) => ({
    id,
    slug: slug ?? '',
    name,
    tagline: tagline ?? null,
    language: language || 'en',
    timezone,
    accent: accent ?? null,
    author: author || null,
    publisher: publisher || author || null,
  }))
}

export const findPublication = ({ publications }: Reader, slug: string): PublicationView | null =>
  publications.find((publication) => publication.slug === slug) ?? null

/** The publication in a relationship's value. */
export const publicationOf = ({ publications }: Reader, value: unknown): PublicationView | null =>
  publications.find((publication) => sameId(publication.id, value)) ?? null
