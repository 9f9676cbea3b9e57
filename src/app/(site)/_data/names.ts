import type { Id } from '../../../../collections/ids.js'
import type { DocumentRef } from '../../../core/edition/index.js'
import type { Reader } from './reader.js'

export type NamedRef = Extract<DocumentRef, { collection: 'companies' | 'people' | 'topics' }>

/** What it takes to link to people, companies or topics, by their ids. */
export async function loadNames(
  { payload, asReader }: Reader,
  collection: NamedRef['collection'],
  ids: readonly Id[],
): Promise<Map<string, NamedRef>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    ...asReader,
    collection,
    where: { id: { in: [...new Set(ids)] } },
    pagination: false,
    select: { name: true, slug: true },
  })
  return new Map(
    docs.map(({ id, name, slug }) => [
      String(id),
      { collection, id: String(id), slug: slug ?? '', title: name },
    ]),
  )
}
