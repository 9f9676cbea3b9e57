import type { PayloadRequest } from 'payload'

import { currentRole, type RoleMove } from '../../src/core/people/currentRole.js'
import { EVERY } from '../every.js'
import { selectOf } from '../findByIds.js'
import { idOf, type Id } from '../ids.js'
import type { Issue, Move, Person } from '../payload-types.js'

/**
 * Derives the role of a person again from all their moves. In the row stands what readers may know; what moves that
 * are not published yet would make of it stands in `pendingRole`, for the newsroom.
 */
export async function derivePersonRole(person: Id | null, req: PayloadRequest): Promise<void> {
  if (person === null) return
  const { docs } = await req.payload.find({
    ...EVERY,
    collection: 'moves',
    where: { person: { equals: person } },
    req,
  })
  const issues = await issuesOf(docs, req)
  const now = today()
  const known = currentRole(
    docs.filter(({ _status }) => _status === 'published').map((move) => factsOf(move, issues, isPublic)),
    now,
  )
  const newest = currentRole(
    docs.map((move) => factsOf(move, issues, () => true)),
    now,
  )
  await req.payload.db.updateOne({
    collection: 'people',
    id: person,
    data: {
      currentRole: known.role,
      currentCompany: known.company,
      currentSince: known.since,
      pendingRole: {
        isPending:
          newest.role !== known.role || newest.company !== known.company || newest.since !== known.since,
        role: newest.role,
        company: newest.company,
        since: newest.since,
        changesOn: newest.changesOn,
      },
    },
    req,
    returning: false,
  })
}

/** Derives the roles that a move changes whose day has come. */
export async function deriveRolesDue(req: PayloadRequest): Promise<void> {
  const { docs } = await req.payload.db.find<Person>({
    collection: 'people',
    where: { 'pendingRole.changesOn': { less_than_equal: today() } },
    select: { name: true },
    limit: 0,
    pagination: false,
    req,
  })
  for (const { id } of docs) await derivePersonRole(id, req)
}

type IssueFacts = Pick<Issue, '_status' | 'deletedAt' | 'periodEnd' | 'publishedAt'>

function factsOf(
  move: Move,
  issues: ReadonlyMap<string, IssueFacts>,
  counts: (issue: IssueFacts) => boolean,
): RoleMove<Id> {
  const issue = issues.get(String(idOf(move.placedIn)))
  return {
    kind: move.kind,
    role: move.role ?? null,
    company: idOf(move.company),
    fromCompany: idOf(move.fromCompany),
    effectiveOn: move.effectiveOn ?? null,
    issueDay: issue && counts(issue) ? (issue.publishedAt ?? issue.periodEnd ?? null) : null,
    createdAt: move.createdAt,
  }
}

const isPublic = ({ _status, deletedAt }: IssueFacts): boolean => _status === 'published' && !deletedAt

async function issuesOf(moves: readonly Move[], req: PayloadRequest): Promise<Map<string, IssueFacts>> {
  const ids = moves.flatMap(({ placedIn }) => idOf(placedIn) ?? [])
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.db.find<Issue>({
    collection: 'issues',
    where: { id: { in: [...new Set(ids)] } },
    select: selectOf(['_status', 'deletedAt', 'periodEnd', 'publishedAt']),
    limit: 0,
    pagination: false,
    req,
  })
  return new Map(docs.map((issue) => [String(issue.id), issue]))
}

const today = (): string => new Date().toISOString().slice(0, 10)
