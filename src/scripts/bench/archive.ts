import { randomUUID } from 'node:crypto'

import type { Payload } from 'payload'

import { periodKey } from '../../../collections/issues/periodKey.js'
import { addWeeks, type IsoWeek } from '../../core/calendar/index.js'
import { paragraph, richText, text } from '../../core/richtext/index.js'

const STORIES_AN_ISSUE = 6
const TOPICS = 12
const FIRST_WEEK: IsoWeek = { year: 1970, week: 1 }
const SENTENCE =
  'The registry answered the carriers late, and what it said left the aggregators where they were. '

/** A publication with its years of published issues. The rows go in beneath the hooks, which would take minutes. */
export async function fillArchive(
  payload: Payload,
  issues: number,
): Promise<{ publication: string; topics: string[] }> {
  const { id: publication } = await payload.create({
    collection: 'publications',
    data: {
      name: `Archive of ${issues}`,
      timezone: 'Europe/London',
      cadence: 'weekly',
      titleTemplate: '{name} Week {week} {year}',
    },
    overrideAccess: true,
  })
  const topics: string[] = []
  for (let n = 1; n <= TOPICS; n += 1) {
    const topic = await payload.create({
      collection: 'topics',
      data: { name: `Topic ${n} of ${issues}` },
      overrideAccess: true,
    })
    topics.push(topic.id)
  }
  for (let n = 0; n < issues; n += 1) await addIssue(payload, { publication, topics, n })
  return { publication, topics }
}

async function addIssue(
  payload: Payload,
  { publication, topics, n }: { publication: string; topics: string[]; n: number },
) {
  const { year, week } = addWeeks(FIRST_WEEK, n)
  const period = {
    year,
    week,
    weeksCovered: 1,
    periodKey: periodKey(publication, { year, week }),
  }
  const issue = await payload.db.create({
    collection: 'issues',
    data: {
      publication,
      title: `Archive Week ${week} ${year}`,
      slug: `archive-week-${week}-${year}`,
      number: n + 1,
      ...period,
      _status: 'published',
    },
  })
  const sections: object[] = []
  for (let s = 0; s < STORIES_AN_ISSUE; s += 1) {
    const title = `Story ${s + 1} of week ${week} ${year}`
    const story = await payload.db.create({
      collection: 'stories',
      data: {
        publication,
        title,
        slug: `story-${n}-${s}`,
        stage: 'written',
        kind: 'story',
        weight: (n + s) % 11,
        topics: [topics[(n + s) % TOPICS]],
        commentary: richText(...[1, 2, 3, 4].map(() => paragraph(text(SENTENCE.repeat(4))))),
        placedIn: issue.id,
        _status: 'published',
      },
    })
    sections.push({
      id: randomUUID(),
      heading: title,
      kind: 'stories',
      items: [{ id: randomUUID(), story: story.id }],
    })
  }
  await payload.db.updateOne({ collection: 'issues', id: issue.id, data: { sections }, returning: false })
}
