import { randomUUID } from 'node:crypto'

import type { Payload } from 'payload'

import { emailHash } from '../../../collections/subscribers/keyedHash.js'
import type { Publication, Send } from '../../../collections/payload-types.js'
import { createSend } from '../../../plugins/delivery/operations/createSend.js'
import { assembleIssue } from '../../../plugins/newsroom/operations/assembleIssue.js'
import { publishIssue } from '../../../plugins/newsroom/operations/publishIssue.js'
import { addWeeks } from '../../core/calendar/index.js'
import { paragraph, richText, text } from '../../core/richtext/index.js'

/** A publication to send issues of. */
export type Letter = Publication

export async function createLetter(payload: Payload): Promise<Letter> {
  return payload.create({
    collection: 'publications',
    data: {
      ...{ name: `Letter ${randomUUID().slice(0, 8)}`, timezone: 'UTC', cadence: 'weekly' },
      titleTemplate: '{name} Week {week} {year}',
      mail: { from: 'letter@news.example' },
    },
    overrideAccess: true,
  })
}

/** Publishes an issue with one story of so many bytes, and sends it to all. */
export async function sendAnIssue(
  payload: Payload,
  letter: Letter,
  number: number,
  bytes = 500,
): Promise<Send> {
  await payload.create({
    collection: 'stories',
    data: {
      ...{ title: `Story ${number}`, publication: letter.id, stage: 'written', kind: 'story', weight: 5 },
      commentary: richText(...paragraphs(bytes)),
    },
    draft: true,
    overrideAccess: true,
  })
  const { issue } = await assembleIssue({
    ...{ payload, publication: letter.id, ...addWeeks({ year: 2020, week: 1 }, number) },
  })
  await publishIssue({ payload, issue: issue.id ?? '' })
  return createSend({ payload, issue: issue.id ?? '' })
}

const SENTENCE = 'The registry answered the carriers late, and what it said left the aggregators there. '

const paragraphs = (bytes: number) =>
  Array.from({ length: Math.ceil(bytes / 500) }, () => paragraph(text(SENTENCE.repeat(6))))

/** Active subscribers, past the hooks: it is not signing up that is tried here. */
export async function addReaders(
  payload: Payload,
  { id: publication }: Letter,
  count: number,
): Promise<void> {
  const confirmedAt = new Date().toISOString()
  for (let n = 0; n < count; n += 1) {
    const email = `reader-${n}@example.org`
    await payload.db.create({
      collection: 'subscribers',
      data: {
        ...{ email, emailHash: emailHash(payload, email), publication, confirmedAt },
        ...{ state: 'active', topicOrder: 'all', tokenVersion: 1 },
      },
    })
  }
}

/** The state of each delivery of a send, by address. */
export async function statesOf(payload: Payload, send: string): Promise<Map<string, string>> {
  const { docs } = await payload.find({
    ...{ collection: 'deliveries', where: { send: { equals: send } }, depth: 1, limit: 0 },
    ...{ pagination: false, overrideAccess: true },
  })
  return new Map(
    docs.map(({ subscriber, state }) => [
      typeof subscriber === 'object' ? (subscriber?.email ?? '') : String(subscriber),
      state,
    ]),
  )
}
