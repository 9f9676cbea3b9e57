import type { Payload } from 'payload'

import type { Publication, Subscriber } from '../../collections/payload-types.js'
import { emailHash } from '../../collections/subscribers/keyedHash.js'
import { assembleIssue } from '../../plugins/newsroom/operations/assembleIssue.js'
import { publishIssue } from '../../plugins/newsroom/operations/publishIssue.js'
import { paragraph, richText, text } from '../../src/core/richtext/index.js'
import { desk } from './desk.js'
import type { Newsroom } from './newsroom.js'

/** A publication that may send, with an issue that is published. */
export async function publishedLetter(
  newsroom: Newsroom,
  stories: { title: string; topics?: string[]; url?: string }[] = [{ title: 'Copperjay buys Kestrel' }],
  data: Partial<Publication> = {},
): Promise<{ publication: Publication; issue: string }> {
  const on = desk(newsroom)
  const publication = await on.publication({
    mail: { from: 'letter@news.example', replyTo: 'ann@news.example' },
    postalAddress: '1 Quay Street\nPort Amber',
    ...data,
  })
  for (const { title, topics, url } of stories) {
    await on.story(publication, title, {
      ...{ commentary: richText(paragraph(text(`${title}: they paid in stamps.`))), topics: topics ?? [] },
      ...(url ? { url } : {}),
    })
  }
  const { issue } = await assembleIssue({
    ...{ payload: newsroom.payload, publication: publication.id, year: 2023, week: 35 },
  })
  await publishIssue({ payload: newsroom.payload, issue: issue.id ?? '' })
  return { publication, issue: String(issue.id) }
}

/** Adds active subscribers past the hooks: a hundred take a quarter of a second. */
export async function subscribe(
  payload: Payload,
  publication: { id: string },
  emails: readonly string[],
  data: Partial<Subscriber> = {},
): Promise<string[]> {
  const ids: string[] = []
  for (const email of emails) {
    const { id } = await payload.db.create({
      collection: 'subscribers',
      data: {
        ...{ email, emailHash: emailHash(payload, email.toLowerCase()), publication: publication.id },
        ...{ state: 'active', topicOrder: 'all', tokenVersion: 1, confirmedAt: new Date().toISOString() },
        ...data,
      },
    })
    ids.push(String(id))
  }
  return ids
}

export const addresses = (count: number, name = 'reader'): string[] =>
  Array.from({ length: count }, (_, n) => `${name}-${n}@example.org`)
