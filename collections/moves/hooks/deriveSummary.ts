import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { moveSentence } from '../../../src/core/people/moveSentence.js'
import { idOf } from '../../ids.js'
import type { Move } from '../../payload-types.js'

/** The move in one line, for lists, search and the People section. */
export const deriveSummary: CollectionBeforeChangeHook<Move> = async ({ data, originalDoc, req }) => ({
  ...data,
  summary: await summaryOf({ ...originalDoc, ...data }, req),
})

/** The same of a move as it is about to be stored. */
export async function summaryOf(move: Partial<Move>, req: PayloadRequest): Promise<string> {
  const [person, company, fromCompany] = await Promise.all([
    nameOf('people', move.person, req),
    nameOf('companies', move.company, req),
    nameOf('companies', move.fromCompany, req),
  ])
  return moveSentence({
    person: person ?? 'Somebody',
    kind: move.kind ?? 'joined',
    role: move.role ?? null,
    company,
    fromRole: move.fromRole ?? null,
    fromCompany,
  })
}

async function nameOf(
  collection: 'companies' | 'people',
  value: unknown,
  req: PayloadRequest,
): Promise<string | null> {
  const id = idOf(value)
  if (id === null) return null
  const doc = await req.payload.findByID({
    collection,
    id: id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
    select: { name: true },
  })
  return doc?.name ?? null
}
