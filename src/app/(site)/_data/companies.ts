import type { Id } from '../../../../collections/ids.js'
import { publicationOf, type PublicationView } from './publications.js'
import type { Reader } from './reader.js'

export interface CompanyView {
  id: Id
  name: string
  slug: string
  aliases: string[]
  url: string | null
  sponsorships: { publication: PublicationView; from: string | null; to: string | null }[]
}

export async function findCompany(reader: Reader, slug: string): Promise<CompanyView | null> {
  const { docs } = await reader.payload.find({
    ...reader.asReader,
    collection: 'companies',
    where: { slug: { equals: slug } },
    limit: 1,
    pagination: false,
    select: { name: true, slug: true, aliases: true, url: true, sponsorships: true },
  })
  const company = docs[0]
  if (!company) return null
  return {
    id: company.id,
    name: company.name,
    slug: company.slug ?? slug,
    aliases: company.aliases ?? [],
    url: company.url ?? null,
    sponsorships: (company.sponsorships ?? []).flatMap(({ publication, from, to }) => {
      const sponsored = publicationOf(reader, publication)
      return sponsored ? [{ publication: sponsored, from: from ?? null, to: to ?? null }] : []
    }),
  }
}
