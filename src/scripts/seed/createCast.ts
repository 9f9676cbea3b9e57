import { richText } from '../../core/richtext/index.js'
import { slugify } from '../../core/links/slugify.js'
import { COMPANIES } from './content/companies.js'
import { PEOPLE } from './content/people.js'
import { PUBLICATION } from './content/publication.js'
import { TOPICS } from './content/topics.js'
import { createPictures } from './createPictures.js'
import { findOrCreate } from './findOrCreate.js'
import type { Sample } from './sample.js'

/** Everything that stories and moves mention: topics, companies, people and pictures. */
export async function createCast(sample: Sample): Promise<void> {
  await createTopics(sample)
  await createCompanies(sample)
  await createPeople(sample)
  await createPictures(sample)
}

/** Parents stand before their children in the list. */
async function createTopics({ payload, ledger }: Sample): Promise<void> {
  for (const { parent, ...topic } of TOPICS) {
    const id = await findOrCreate(payload, 'topics', whereSlug(topic.name), () =>
      payload.create({
        collection: 'topics',
        data: { ...topic, ...(parent ? { parent: ledger.id('topic', parent) } : {}) },
        depth: 0,
        overrideAccess: true,
      }),
    )
    ledger.note('topic', topic.name, id)
  }
}

async function createCompanies({ payload, ledger, calendar }: Sample): Promise<void> {
  const publication = ledger.id('publication', PUBLICATION.slug)
  for (const { sponsors, ...company } of COMPANIES) {
    const sponsorships = sponsors
      ? [{ publication, from: calendar.day(sponsors.fromWeek, 0), to: calendar.day(sponsors.toWeek, 6) }]
      : []
    const id = await findOrCreate(payload, 'companies', whereSlug(company.name), () =>
      payload.create({
        collection: 'companies',
        data: { ...company, sponsorships },
        depth: 0,
        overrideAccess: true,
      }),
    )
    ledger.note('company', company.name, id)
  }
}

async function createPeople({ payload, ledger }: Sample): Promise<void> {
  for (const { bio, ...person } of PEOPLE) {
    const id = await findOrCreate(payload, 'people', whereSlug(person.name), () =>
      payload.create({
        collection: 'people',
        data: { ...person, ...(bio ? { bio: richText(...bio) } : {}) },
        depth: 0,
        overrideAccess: true,
      }),
    )
    ledger.note('person', person.name, id)
  }
}

function whereSlug(name: string) {
  return { slug: { equals: slugify(name) } }
}
