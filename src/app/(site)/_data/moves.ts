import type { Where } from 'payload'

import { idOf, idsOf } from '../../../../collections/ids.js'
import type { EditionMove } from '../../../core/edition/index.js'
import { loadNames } from './names.js'
import { loadPlacements, type Placement } from './placements.js'
import type { Reader } from './reader.js'

/** A change of job as the pages of a person and of a company show it. */
export interface MoveView extends Omit<EditionMove, 'sponsors'> {
  /** ISO 8601 instant: when it took effect, or when it was reported. */
  at: string | null
  placement: Placement | null
}

/** Moves that readers may see, newest first. */
export async function loadMoves(reader: Reader, where: Where): Promise<MoveView[]> {
  const { docs } = await reader.payload.find({
    ...reader.asReader,
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
      role: true,
      fromRole: true,
    },
  })
  const [placements, people, companies] = await Promise.all([
    loadPlacements(
      reader,
      'move',
      docs.map(({ id }) => id),
    ),
    loadNames(reader, 'people', idsOf(docs.map(({ person }) => person))),
    loadNames(reader, 'companies', idsOf(docs.flatMap(({ company, fromCompany }) => [company, fromCompany]))),
  ])
  return docs
    .map((doc) => {
      const placement = placements.get(String(doc.id)) ?? null
      return {
        id: String(doc.id),
        summary: doc.summary ?? '',
        kind: doc.kind,
        note: doc.note ?? null,
        sourceUrl: doc.sourceUrl ?? null,
        effectiveOn: doc.effectiveOn ?? null,
        at: doc.effectiveOn ?? placement?.issue.publishedAt ?? null,
        person: people.get(String(idOf(doc.person))) ?? null,
        company: companies.get(String(idOf(doc.company))) ?? null,
        fromCompany: companies.get(String(idOf(doc.fromCompany))) ?? null,
        role: doc.role ?? null,
        fromRole: doc.fromRole ?? null,
        placement,
      }
    })
    .sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''))
}
