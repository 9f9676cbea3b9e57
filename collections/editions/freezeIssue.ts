import type { PayloadRequest } from 'payload'

import { patchStored } from '../hooks/patchStored.js'
import type { Id } from '../ids.js'
import type { Issue } from '../payload-types.js'
import { freezeEdition } from './freezeEdition.js'

/**
 * Freezes a public issue, writes the number of its revision into it, and ends what publishing had marked as under
 * way. What the issue and `note` say was corrected goes into the revision, and out of the issue.
 */
export async function freezeIssue(
  id: Id,
  note: string | null,
  req: PayloadRequest,
): Promise<{ revision: number; isNew: boolean }> {
  const row = await req.payload.db.findOne<Issue>({
    collection: 'issues',
    where: { id: { equals: id } },
    select: { correctionNote: true },
    req,
  })
  const said = [row?.correctionNote, note].filter(Boolean).join(' ') || null
  const { edition, isNew } = await freezeEdition(id, said, req)
  await patchStored(
    'issues',
    id,
    { revision: edition.revision, publishing: false, ...(isNew ? { correctionNote: null } : {}) },
    req,
  )
  return { revision: edition.revision, isNew }
}
