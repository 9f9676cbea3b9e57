import type { Where } from 'payload'

import { idOf, idsOf, type Id } from '../../../../collections/ids.js'
import type { Move } from '../../../../collections/payload-types.js'
import { pathOf } from '../../../core/edition/index.js'
import { asReader, connect } from './payload.js'
import { loadPlacements, type Placement } from './placements.js'

/** A change of job as the pages of a person and of a company show it. */
export interface MoveView {
  id: Id
  summary: string
  kind: Move['kind']
  note: string | null
  sourceUrl: string | null
  /** ISO 8601 instant: when it took effect, or when it was reported. */
  at: string | null
  /** Names in the summary that have a page, in the order in which they stand there. */
  names: { name: string; href: string }[]
  placement: Placement | null
}

/** Moves that readers may see, newest first. */
export async function loadMoves(where: Where): Promise<MoveView[]> {
  const payload = await connect()
  const { docs } = await payload.find({
    ...asReader,
    collection: 'moves',
    where,
    pagination: false,
    select: {
      summary: true,
      kind: true,
      note: true,
      sourceUrl: true,
      effectiveOn: true,
      person: true,
      company: true,
      fromCompany: true,
    },
  })
  const [placements, people, companies] = await Promise.all([
    loadPlacements(
      'move',
      docs.map(({ id }) => id),
    ),
    loadNames('people', idsOf(docs.map(({ person }) => person))),
    loadNames('companies', idsOf(docs.flatMap(({ company, fromCompany }) => [company, fromCompany]))),
  ])
  return docs
    .map((doc) => {
      const placement = placements.get(String(doc.id)) ?? null
      const employers = [doc.company, doc.fromCompany].map((id) => companies.get(String(idOf(id))))
      const names = [
        people.get(String(idOf(doc.person))),
        ...(doc.kind === 'left' ? employers.reverse() : employers),
      ].filter((name) => name !== undefined)
      return {
        id: doc.id,
        summary: doc.summary ?? '',
        kind: doc.kind,
        note: doc.note ?? null,
        sourceUrl: doc.sourceUrl ?? null,
        at: doc.effectiveOn ?? placement?.issue.publishedAt ?? null,
        names,
        placement,
      }
    })
    .sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''))
}

/** Names and addresses of people or companies, by id. */
export async function loadNames(
  collection: 'companies' | 'people',
  ids: readonly Id[],
): Promise<Map<string, { name: string; href: string }>> {
  if (ids.length === 0) return new Map()
  const payload = await connect()
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
      { name, href: pathOf({ collection, id: String(id), slug: slug ?? '', title: name }) },
    ]),
  )
}
