import { cache } from 'react'

import { idOf, type Id } from '../../../../collections/ids.js'
import type { RichText } from '../../../core/richtext/index.js'
import { loadNames } from './moves.js'
import { asReader, connect } from './payload.js'

export interface PersonView {
  id: Id
  name: string
  slug: string
  bio: RichText | null
  links: { label: string | null; url: string }[]
  currentRole: string | null
  currentCompany: { name: string; href: string } | null
}

export const findPerson = cache(async (slug: string): Promise<PersonView | null> => {
  const payload = await connect()
  const { docs } = await payload.find({
    ...asReader,
    collection: 'people',
    where: { slug: { equals: slug } },
    limit: 1,
    pagination: false,
    select: { name: true, slug: true, bio: true, links: true, currentRole: true, currentCompany: true },
  })
  const person = docs[0]
  if (!person) return null
  const company = idOf(person.currentCompany)
  const companies = await loadNames('companies', company === null ? [] : [company])
  return {
    id: person.id,
    name: person.name,
    slug: person.slug ?? slug,
    bio: person.bio ?? null,
    links: (person.links ?? []).map(({ label, url }) => ({ label: label ?? null, url })),
    currentRole: person.currentRole ?? null,
    currentCompany: companies.get(String(company)) ?? null,
  }
})
