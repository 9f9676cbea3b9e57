import {
  compact,
  moveData,
  organization,
  person as personThing,
  type Thing,
} from '../../../../core/feeds/index.js'
import type { MoveView } from '../../_data/moves.js'
import type { PersonView } from '../../_data/people.js'
import type { Reader } from '../../_data/reader.js'

/** A person as linked data: what they do now, and each role that a move began or ended. */
export function personData(
  person: PersonView,
  moves: readonly MoveView[],
  { site, publications }: Reader,
): Thing {
  const { id, name, slug, currentRole, currentCompany } = person
  const timezone = publications[0]?.timezone ?? 'UTC'
  const told = moves.flatMap((move) =>
    moveData(move, site, move.placement?.issue.publication.timezone ?? timezone),
  )
  const rolesOf = (property: string) => told.flatMap((thing) => thing[property] ?? [])
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    mainEntity: compact({
      ...personThing({ collection: 'people', id: String(id), slug, title: name }, site),
      jobTitle: currentRole,
      worksFor: currentCompany ? organization(currentCompany.title, currentCompany, site) : null,
      hasOccupation: rolesOf('worksFor'),
      alumniOf: rolesOf('alumniOf'),
      sameAs: person.links.map(({ url }) => url),
    }),
  }
}
