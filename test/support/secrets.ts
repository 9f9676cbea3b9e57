import type { Issue, Story } from '../../collections/payload-types.js'
import type { StaffMember } from './actors.js'
import type { Newsroom } from './newsroom.js'

/** A word that stands in everything unpublished or internal, and nowhere else. */
export const SECRET = 'Zanzibar'

export interface Secrets {
  publishedIssue: Issue
  draftIssue: Issue
  publicStory: Story
  draftStory: Story
  /** Ids by collection of what no stranger may read. */
  hidden: Record<'issues' | 'moves' | 'stories' | 'topics' | 'companies' | 'people', string[]>
  /** How many documents of a collection strangers see. */
  visible: Record<'publications' | 'issues' | 'moves' | 'stories' | 'topics' | 'companies' | 'people', number>
}

/**
 * A newsroom in which everything published is tied to something that is not: by relationship, join, version,
 * placement, reference, trash.
 */
export async function keepSecrets({ payload }: Newsroom, { user }: StaffMember): Promise<Secrets> {
  const as = { user, depth: 0, overrideAccess: true } as const
  const secret = (what: string) => `${SECRET} ${what}`
  const trashed = { deletedAt: new Date().toISOString() }

  await payload.update({
    ...as,
    collection: 'users',
    id: user.id,
    data: { name: secret('admin'), email: `${SECRET}@example.com` },
  })
  const publication = await payload.create({
    ...as,
    collection: 'publications',
    data: {
      name: 'The Open Letter',
      slug: 'open-letter',
      timezone: 'UTC',
      layout: [{ kind: 'moves', heading: secret('layout'), sort: 'weight' }],
      pitches: [{ text: paragraph('The first takes its turn') }, { text: paragraph(secret('pitch')) }],
    } as never,
  })
  const topic = await payload.create({ ...as, collection: 'topics', data: { name: 'Security' } })
  await payload.create({ ...as, collection: 'topics', data: { name: 'Quiet' } })
  const lonely = await payload.create({ ...as, collection: 'topics', data: { name: 'Lonely' } })
  const hiddenTopic = await payload.create({ ...as, collection: 'topics', data: { name: secret('topic') } })
  const company = await payload.create({ ...as, collection: 'companies', data: { name: 'Acme' } })
  const hiddenCompany = await payload.create({
    ...as,
    collection: 'companies',
    data: { name: secret('Ltd') },
  })
  const person = await payload.create({ ...as, collection: 'people', data: { name: 'Ada' } })
  const hiddenPerson = await payload.create({ ...as, collection: 'people', data: { name: secret('person') } })

  const base = {
    publication: publication.id,
    person: person.id,
    kind: 'joined' as const,
    company: company.id,
  }
  const publicMove = await payload.create({
    ...as,
    collection: 'moves',
    data: { ...base, role: 'Analyst', effectiveOn: '2023-01-01', _status: 'published' },
  })
  const draftMove = await payload.create({
    ...as,
    collection: 'moves',
    data: {
      ...base,
      role: secret('chief'),
      fromCompany: company.id,
      effectiveOn: '2023-06-01',
      _status: 'draft',
    },
  })

  const story = (title: string, more: object = {}) =>
    payload.create({
      ...as,
      collection: 'stories',
      data: {
        title,
        publication: publication.id,
        stage: 'parked',
        kind: 'story',
        weight: 5,
        topics: [topic.id],
        people: [person.id],
        companies: [company.id],
        _status: 'published',
        ...more,
      },
    })
  const draftStory = await story(secret('draft'), {
    _status: 'draft',
    topics: [topic.id, lonely.id],
    series: { title: secret('series'), part: 1 },
  })
  const trashedStory = await story(secret('trashed'))
  const publicStory = await story('Public story', {
    topics: [topic.id, hiddenTopic.id],
    people: [person.id, hiddenPerson.id],
    companies: [company.id, hiddenCompany.id],
    references: [{ story: draftStory.id, kind: 'mentions' }],
  })
  const changedStory = await story('Changed story')
  const withdrawnStory = await story('Withdrawn story')
  const waitingStory = await story('Waiting story')

  const publishedIssue = await payload.create({
    ...as,
    collection: 'issues',
    data: {
      publication: publication.id,
      year: 2023,
      week: 35,
      sections: [
        {
          heading: 'News',
          kind: 'stories',
          reason: secret('reason'),
          source: secret('source'),
          items: [
            { story: publicStory.id, reason: secret('reason') },
            { story: withdrawnStory.id },
            { move: publicMove.id },
          ],
        },
      ],
      references: [{ story: draftStory.id, kind: 'mentions' }],
      removedStories: [draftStory.id],
      removedMoves: [draftMove.id],
      _status: 'published',
    },
  })
  const draftIssue = await payload.create({
    ...as,
    collection: 'issues',
    data: {
      publication: publication.id,
      year: 2023,
      week: 36,
      title: secret('coming issue'),
      sections: [
        {
          heading: secret('section'),
          kind: 'stories',
          items: [{ story: waitingStory.id }, { move: draftMove.id }],
        },
      ],
      references: [
        { issue: publishedIssue.id, kind: 'mentions' },
        { story: publicStory.id, kind: 'mentions' },
      ],
      _status: 'draft',
    },
  })

  await payload.update({ ...as, collection: 'stories', id: withdrawnStory.id, data: { _status: 'draft' } })
  await payload.update({
    ...as,
    collection: 'stories',
    id: withdrawnStory.id,
    data: { title: secret('withdrawn') },
    draft: true,
  })
  await payload.update({
    ...as,
    collection: 'stories',
    id: changedStory.id,
    data: { title: secret('newer') },
    draft: true,
  })
  await payload.update({
    ...as,
    collection: 'issues',
    id: publishedIssue.id,
    data: { title: secret('newer issue'), references: [{ story: draftStory.id, kind: 'corrects' }] },
    draft: true,
  })
  await payload.update({ ...as, collection: 'stories', id: trashedStory.id, data: trashed })
  await payload.update({ ...as, collection: 'topics', id: hiddenTopic.id, data: trashed })
  await payload.update({ ...as, collection: 'companies', id: hiddenCompany.id, data: trashed })
  await payload.update({ ...as, collection: 'people', id: hiddenPerson.id, data: trashed })

  return {
    publishedIssue,
    draftIssue,
    publicStory,
    draftStory,
    hidden: {
      issues: [draftIssue.id],
      moves: [draftMove.id],
      stories: [draftStory.id, trashedStory.id, withdrawnStory.id],
      topics: [hiddenTopic.id],
      companies: [hiddenCompany.id],
      people: [hiddenPerson.id],
    },
    visible: { publications: 1, issues: 1, moves: 1, stories: 3, topics: 3, companies: 1, people: 1 },
  }
}

/** Where in an answer the secret stands. */
export function telling(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return value.includes(SECRET) ? [`${path}: ${value}`] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => telling(inner, `${path}.${name}`))
}

function paragraph(text: string) {
  const format = { format: '', indent: 0, version: 1, direction: null }
  const leaf = { type: 'text', text, version: 1, detail: 0, format: 0, mode: 'normal', style: '' }
  return {
    root: {
      ...format,
      type: 'root',
      children: [{ ...format, type: 'paragraph', textFormat: 0, children: [leaf] }],
    },
  }
}
