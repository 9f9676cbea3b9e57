import type { DocumentRef, EditionMove, Site } from '../../edition/index.js'
import { dayOf } from '../../render/web/dates.js'
import { compact, type Thing } from './compact.js'
import { organization, person } from './names.js'

/**
 * A move as a person and the roles that it begins and ends. A role stands between the person and the company, and has
 * the dates (schema.org, Role).
 *
 * @param timezone IANA, of the publication
 */
export function moveData(move: Omit<EditionMove, 'sponsors'>, site: Site, timezone: string): Thing[] {
  if (move.person === null) return []
  const day = move.effectiveOn === null ? null : dayOf(move.effectiveOn, timezone)
  const began =
    !ENDS.has(move.kind) && move.company
      ? [role('worksFor', move.company, move.role, { startDate: day }, site)]
      : []
  const left = ENDS.has(move.kind) ? (move.fromCompany ?? move.company) : move.fromCompany
  const ended = left
    ? [
        role(
          'alumniOf',
          left,
          move.fromRole ?? (ENDS.has(move.kind) ? move.role : null),
          { endDate: day },
          site,
        ),
      ]
    : []
  return [
    compact({
      ...person(move.person, site),
      jobTitle: began.length > 0 ? move.role : null,
      worksFor: began[0] ?? null,
      alumniOf: ended[0] ?? null,
    }),
  ]
}

const ENDS: ReadonlySet<EditionMove['kind']> = new Set(['left', 'retired'])

const role = (
  property: 'alumniOf' | 'worksFor',
  company: DocumentRef,
  roleName: string | null,
  dates: { startDate?: string | null; endDate?: string | null },
  site: Site,
): Thing =>
  compact({
    '@type': 'OrganizationRole',
    roleName,
    ...dates,
    [property]: organization(company.title, company, site),
  })
