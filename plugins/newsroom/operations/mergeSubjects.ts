import type { PayloadRequest } from 'payload'

import { EVERY } from '../../../collections/every.js'
import { idOf, sameId, type Id } from '../../../collections/ids.js'
import type { Company, Person } from '../../../collections/payload-types.js'
import { derivePersonRole } from '../../../collections/people/deriveRole.js'
import {
  findReferring,
  moveReferences,
  type Referring,
} from '../../../collections/references/moveReferences.js'
import type { Merged } from '../../../collections/references/merging.js'
import { MastheadError } from '../../../src/core/errors.js'
import { requestFor, type OperationContext } from '../../operationContext.js'
import { absorbCompany, absorbPerson } from './absorb.js'

export interface MergeArgs extends Pick<OperationContext, 'payload' | 'req'> {
  /** The duplicate: what points at it moves, and it goes to the trash. */
  from: Id
  /** The one that stays. */
  into: Id
  /** Only says what would change. */
  dryRun?: boolean
}

export type { Merged }

type Subject = 'companies' | 'people'

/**
 * Merges a duplicate into the one that stays. Each step may be repeated, and the trash comes last: after a crash
 * halfway, the same call finishes it.
 */
export async function mergeSubjects(collection: Subject, args: MergeArgs): Promise<Merged> {
  const req = await requestFor(args)
  const { duplicate, survivor } = await findBoth(collection, args, req)
  const data =
    collection === 'people' ? absorbPerson(survivor, duplicate) : absorbCompany(survivor, duplicate)
  const change = { collection, from: duplicate.id, into: survivor.id }
  if (!args.dryRun) await save(collection, survivor.id, data, req)
  const referring = await findReferring(change, req)
  if (!args.dryRun) {
    await moveReferences(referring, change, req)
    const people = collection === 'people' ? [survivor.id, duplicate.id] : await peopleOf(survivor.id, req)
    for (const person of people) await derivePersonRole(person, req)
    if (!duplicate.deletedAt)
      await save(collection, duplicate.id, { deletedAt: new Date().toISOString() }, req)
  }
  return {
    from: { id: duplicate.id, name: duplicate.name },
    into: { id: survivor.id, name: survivor.name },
    dryRun: args.dryRun ?? false,
    references: referring.map(countOf),
    aliases: data.aliases,
    formerSlugs: data.formerSlugs,
  }
}

async function findBoth(
  collection: Subject,
  { from, into }: MergeArgs,
  req: PayloadRequest,
): Promise<{ duplicate: Company | Person; survivor: Company | Person }> {
  if (sameId(from, into)) {
    throw new MastheadError('MERGE_INTO_ITSELF', 'It would be merged into itself', {
      path: 'into',
      value: into,
    })
  }
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: [from, into] } },
    depth: 0,
    limit: 2,
    pagination: false,
    overrideAccess: true,
    trash: true,
    joins: false,
    req,
  })
  const find = (id: Id, path: 'from' | 'into'): Company | Person => {
    const found = docs.find((doc) => sameId(doc, id))
    if (found && (path === 'from' || !found.deletedAt)) return found
    throw new MastheadError(
      'MERGE_NOT_FOUND',
      found ? `“${found.name}” is in the trash` : 'There is no such one',
      {
        path,
        value: id,
      },
    )
  }
  return { duplicate: find(from, 'from'), survivor: find(into, 'into') }
}

async function save(collection: Subject, id: Id, data: object, req: PayloadRequest): Promise<void> {
  await req.payload.update({ collection, id, data, depth: 0, overrideAccess: true, trash: true, req })
}

/** Whose role may have changed: two companies that were told apart are one now. */
async function peopleOf(company: Id, req: PayloadRequest): Promise<Id[]> {
  const { docs } = await req.payload.find({
    ...EVERY,
    collection: 'moves',
    where: { or: [{ company: { equals: company } }, { fromCompany: { equals: company } }] },
    select: { person: true },
    req,
  })
  return [...new Set(docs.flatMap(({ person }) => idOf(person) ?? []))]
}

function countOf({ collection, rows, drafts }: Referring): { collection: string; count: number } {
  return { collection, count: new Set([...rows, ...drafts].map(String)).size }
}
