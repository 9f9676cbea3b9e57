import type { Element } from 'hast'

import { idOf, type Id } from '../../../../collections/ids.js'
import { biography } from './biography.js'
import { loadNames, type NamedRef } from './names.js'
import type { Reader } from './reader.js'

export interface PersonView {
  id: Id
  name: string
  slug: string
  bio: Element | null
  links: { label: string | null; url: string }[]
  currentRole: string | null
  currentCompany: NamedRef | null
}

export async function findPerson(reader: Reader, slug: string): Promise<PersonView | null> {
  const { docs } = await reader.payload.find({
    ...reader.asReader,
    collection: 'people',
    // The pictures of a text are shown by their addresses.
    depth: 1,
    where: { slug: { equals: slug } },
    limit: 1,
    pagination: false,
    select: { name: true, slug: true, bio: true, links: true, currentRole: true, currentCompany: true },
  })
  const person = docs[0]
  if (!person) return null
  const company = idOf(person.currentCompany)
  const companies = await loadNames(reader, 'companies', company === null ? [] : [company])
  return {
    id: person.id,
    name: person.name,
    slug: person.slug ?? slug,
    bio: await biography(reader, person.bio),
    links: (person.links ?? []).map(({ label, url }) => ({ label: label || null, url })),
    currentRole: person.currentRole ?? null,
    currentCompany: companies.get(String(company)) ?? null,
  }
}
