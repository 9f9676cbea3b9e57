import { idOf } from '../../../collections/ids.js'
import type { Company, Person } from '../../../collections/payload-types.js'
import { mergedNames } from '../../../src/core/people/mergedNames.js'

/** What a person takes over from a duplicate: its names and addresses, its links, and its bio where there was none. */
export function absorbPerson(survivor: Person, duplicate: Person) {
  return {
    ...mergedNames(survivor, duplicate),
    bio: survivor.bio ?? duplicate.bio,
    links: joined(survivor.links, duplicate.links, ({ url }) => url),
  }
}

/** The same for a company: with its web site where there was none, and its sponsorships. */
export function absorbCompany(survivor: Company, duplicate: Company) {
  return {
    ...mergedNames(survivor, duplicate),
    url: survivor.url ?? duplicate.url,
    sponsorships: joined(survivor.sponsorships, duplicate.sponsorships, ({ publication, from, to }) =>
      JSON.stringify([idOf(publication), from ?? null, to ?? null]),
    ),
  }
}

/** Rows of both, each once. Those taken over get ids of their own: a row cannot stand in two documents. */
function joined<Row extends { id?: string | null }>(
  standing: Row[] | null | undefined,
  added: Row[] | null | undefined,
  keyOf: (row: Row) => string,
): Row[] {
  const known = new Set((standing ?? []).map(keyOf))
  const fresh = (added ?? []).filter((row) => !known.has(keyOf(row)))
  return [...(standing ?? []), ...fresh.map(({ id: _id, ...row }) => row as Row)]
}
