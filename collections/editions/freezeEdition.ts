import { createHash } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { canonicalJson, type Edition } from '../../src/core/edition/index.js'
import type { Id } from '../ids.js'
import type { Edition as EditionRow } from '../payload-types.js'
import { buildEdition } from './buildEdition.js'
import { newestEdition } from './newestEdition.js'

/** Several corrections at a time compete for the next number; this many are let through. */
const ATTEMPTS = 5

export interface FrozenEdition {
  edition: EditionRow
  /** Whether it says anything that the revision before did not. */
  isNew: boolean
}

/**
 * Freezes what readers see of a public issue from now on. Nothing is written where it says what the newest revision
 * says already, so that repeating it is harmless.
 *
 * @param note what was corrected, for readers
 * @throws MastheadError RICH_TEXT_INVALID with the path of a text that no output can show
 */
export async function freezeEdition(
  issue: Id,
  note: string | null,
  req: PayloadRequest,
): Promise<FrozenEdition> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await freezeNext(issue, note, req)
    } catch (error) {
      const isTaken = error instanceof Error && error.name === 'ValidationError'
      if (!isTaken || attempt === ATTEMPTS) throw error
    }
  }
}

async function freezeNext(issue: Id, note: string | null, req: PayloadRequest): Promise<FrozenEdition> {
  const newest = await newestEdition(issue, req)
  const before = newest ? (newest.content as unknown as Edition) : null
  const revision = (newest?.revision ?? 0) + 1
  const built = await buildEdition({ issue, revision, corrections: before?.corrections ?? [] }, req)
  const hash = hashOf(built)
  if (newest?.hash === hash) return { edition: newest, isNew: false }

  const noted = before && note ? [{ revision, at: built.issue.updatedAt, note }] : []
  const edition: Edition = { ...built, corrections: [...built.corrections, ...noted] }
  const row = await req.payload.create({
    collection: 'editions',
    data: {
      title: `${edition.issue.title}, revision ${revision}`,
      issue: issue as string,
      revision,
      hash,
      note: before ? note : null,
      content: edition as unknown as EditionRow['content'],
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return { edition: row, isNew: true }
}

/** SHA-256 of what an edition says: neither of its number nor of when it was made. */
export function hashOf({ revision: _revision, corrections: _corrections, issue, ...rest }: Edition): string {
  const { updatedAt: _updatedAt, ...said } = issue
  return createHash('sha256')
    .update(canonicalJson({ ...rest, issue: said }))
    .digest('hex')
}
