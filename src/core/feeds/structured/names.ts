import { urlOf, type DocumentRef, type EditionPublication, type Site } from '../../edition/index.js'
import { feedId } from '../types.js'
import { compact, type Thing } from './compact.js'

/** The identity of a document: the same as in feeds, so that both speak of one thing. */
export const idOf = feedId

type Publisher = Pick<EditionPublication, 'author' | 'name' | 'publisher'>

/** Who publishes: the organisation, or the one who writes. */
export function publisher(publication: Publisher): Thing {
  const name = publication.publisher ?? publication.author ?? publication.name
  return {
    '@type': publication.publisher === null && publication.author !== null ? 'Person' : 'Organization',
    name,
  }
}

/** Who writes; the publisher where no one is named. */
export const author = (publication: Publisher): Thing =>
  publication.author === null ? publisher(publication) : { '@type': 'Person', name: publication.author }

export function organization(name: string, company: DocumentRef | null, site: Site): Thing {
  return compact({ '@type': 'Organization', name, ...identity(company, site) })
}

export const person = (document: DocumentRef, site: Site): Thing =>
  compact({ '@type': 'Person', name: document.title, ...identity(document, site) })

/** What makes it the same thing wherever it is named. */
export const identity = (document: DocumentRef | null, site: Site): Thing =>
  document === null ? {} : { '@id': idOf(document.collection, document.id), url: urlOf(site, document) }
