export interface RoleMove<CompanyId> {
  kind: 'founded' | 'joined' | 'left' | 'promoted' | 'retired'
  role: string | null
  company: CompanyId | null
  /** ISO date, where it is known. */
  effectiveOn: string | null
  createdAt: string
}

/**
 * Where a person is now, by the newest of their moves. A move without a date counts from the day it was
 * noted. After leaving or retiring there is no role.
 *
 * @example
 * currentRole([{ kind: 'joined', role: 'VP Product', company: 'kaleyra', effectiveOn: '2023-08-28', createdAt: '2023-08-30' }])
 * // { role: 'VP Product', company: 'kaleyra' }
 */
export function currentRole<CompanyId>(moves: RoleMove<CompanyId>[]): {
  role: string | null
  company: CompanyId | null
} {
  const newest = moves.reduce<RoleMove<CompanyId> | null>(
    (best, move) => (best === null || isNewer(move, best) ? move : best),
    null,
  )
  if (newest === null || newest.kind === 'left' || newest.kind === 'retired')
    return { role: null, company: null }
  return { role: newest.role, company: newest.company }
}

function isNewer(move: RoleMove<unknown>, than: RoleMove<unknown>): boolean {
  const [a, b] = [
    Date.parse(move.effectiveOn ?? move.createdAt),
    Date.parse(than.effectiveOn ?? than.createdAt),
  ]
  return a === b ? Date.parse(move.createdAt) >= Date.parse(than.createdAt) : a > b
}
