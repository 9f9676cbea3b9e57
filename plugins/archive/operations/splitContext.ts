import type { PayloadRequest } from 'payload'

import { EVERY } from '../../../collections/every.js'
import type { Publication } from '../../../collections/payload-types.js'
import { toPlainText } from '../../../src/core/richtext/index.js'
import type { SplitContext } from '../../../src/core/split/types.js'
import { settingsOf } from '../settings.js'

/** What the splitter is told: the publication as it stands, and the topics, people and companies that there are. */
export async function splitContext(publication: Publication, req: PayloadRequest): Promise<SplitContext> {
  const all = { ...EVERY, req, sort: 'createdAt' } as const
  const [topics, people, companies] = await Promise.all([
    req.payload.find({ collection: 'topics', ...all, select: { name: true, keywords: true } }),
    req.payload.find({ collection: 'people', ...all, select: { name: true, aliases: true } }),
    req.payload.find({
      collection: 'companies',
      ...all,
      select: { name: true, aliases: true, sponsorships: true },
    }),
  ])
  const { titlePatterns, movesHeadings } = settingsOf(req.payload)
  return {
    publication: {
      name: publication.name,
      titleTemplate: publication.titleTemplate,
      timezone: publication.timezone,
      standing: {
        purpose: toPlainText(publication.purpose),
        signUpCall: toPlainText(publication.signUpCall),
        tipsCall: toPlainText(publication.tipsCall),
        pitches: (publication.pitches ?? []).map(({ text }) => toPlainText(text)),
      },
      movesHeadings,
    },
    titlePatterns,
    topics: topics.docs.map(({ id, name, keywords }) => ({ id: String(id), name, keywords: keywords ?? [] })),
    people: people.docs.map((person) => ({
      id: String(person.id),
      name: person.name,
      aliases: person.aliases ?? [],
    })),
    companies: companies.docs.map((company) => ({
      id: String(company.id),
      name: company.name,
      aliases: company.aliases ?? [],
      sponsored: (company.sponsorships ?? []).map(({ from, to }) => ({ from: from ?? null, to: to ?? null })),
    })),
  }
}
