export interface RoleMove<CompanyId> {
  kind: 'founded' | 'joined' | 'left' | 'promoted' | 'retired'
  role: string | null
  company: CompanyId | null
  fromCompany: CompanyId | null
  /** ISO date or instant, where it is known. */
  effectiveOn: string | null
  /** ISO date or instant of the issue in which it stands. */
  issueDay: string | null
  createdAt: string
}

export interface CurrentRole<CompanyId> {
  role: string | null
  company: CompanyId | null
  /** ISO day; null where there is no role. */
  since: string | null
  /** ISO day on which a move that is known already takes effect; null where there is none. */
  changesOn: string | null
}

/**
 * Where a person is on a day, by their moves in order. A move without a date counts from the day of the issue in
 * which it stands, else from the day it was noted. One with a date to come does not count yet. Leaving a company ends
 * the role there, and none that was taken elsewhere; who retires has none.
 *
 * @param today ISO day
 * @example
 * currentRole([{ kind: 'joined', role: 'VP Product', company: 'kaleyra', fromCompany: null, effectiveOn: '2023-08-28',
 *   issueDay: null, createdAt: '2023-08-30' }], '2023-09-03')
 * // { role: 'VP Product', company: 'kaleyra', since: '2023-08-28', changesOn: null }
 */
export function currentRole<CompanyId>(
  moves: readonly RoleMove<CompanyId>[],
  today: string,
): CurrentRole<CompanyId> {
  const isToCome = ({ effectiveOn }: RoleMove<CompanyId>) =>
    effectiveOn !== null && dayOf(effectiveOn) > today
  const role = moves
    .filter((move) => !isToCome(move))
    .sort(byDay)
    .reduce<Held<CompanyId>>(after, NONE)
  const toCome = moves.filter(isToCome).map(effectiveDay).sort()
  return { ...role, changesOn: toCome[0] ?? null }
}

type Held<CompanyId> = Omit<CurrentRole<CompanyId>, 'changesOn'>

const NONE = { role: null, company: null, since: null }

function after<CompanyId>(held: Held<CompanyId>, move: RoleMove<CompanyId>): Held<CompanyId> {
  const since = effectiveDay(move)
  switch (move.kind) {
    case 'founded':
    case 'joined':
      return { role: move.role, company: move.company, since }
    case 'promoted':
      return { role: move.role, company: move.company ?? held.company, since }
    case 'left':
      return isElsewhere(held.company, move.fromCompany ?? move.company) ? held : NONE
    case 'retired':
      return NONE
  }
}

/** Only where both companies are known: of a move that names none, it is taken to end what there is. */
function isElsewhere(held: unknown, left: unknown): boolean {
  return held !== null && left !== null && held !== left
}

function byDay(a: RoleMove<unknown>, b: RoleMove<unknown>): number {
  return effectiveDay(a).localeCompare(effectiveDay(b)) || Date.parse(a.createdAt) - Date.parse(b.createdAt)
}

const effectiveDay = (move: RoleMove<unknown>): string =>
  dayOf(move.effectiveOn ?? move.issueDay ?? move.createdAt)

const dayOf = (instant: string): string => instant.slice(0, 10)
