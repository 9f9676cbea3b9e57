import { cache } from 'react'

import type { Id } from '../../../../collections/ids.js'
import { asReader, connect } from './payload.js'
import { publicationOf, type PublicationView } from './publications.js'

export interface CompanyView {
  id: Id
  name: string
  slug: string
  aliases: string[]
  url: string | null
  sponsorships: { publication: PublicationView; from: string | null; to: string | null }[]
}

export const findCompany = cache(async (slug: string): Promise<CompanyView | null> => {
  const payload = await connect()
  const { docs } = await payload.find({
    ...asReader,
    collection: 'companies',
    where: { slug: { equals: slug } },
    limit: 1,
    pagination: false,
    select: { name: true, slug: true, aliases: true, url: true, sponsorships: true },
  })
  const company = docs[0]
  if (!company) return null
  const sponsorships = await Promise.all(
    (company.sponsorships ?? []).map(async ({ publication, from, to }) => {
      const sponsored = await publicationOf(publication)
      return sponsored ? { publication: sponsored, from: from ?? null, to: to ?? null } : null
    }),
  )
  return {
    id: company.id,
    name: company.name,
    slug: company.slug ?? slug,
    aliases: company.aliases ?? [],
    url: company.url ?? null,
    sponsorships: sponsorships.filter((row) => row !== null),
  }
})
