import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { simpleParser } from 'mailparser'

import type { Publication } from '../../collections/payload-types.js'
import { exportArchive } from '../../plugins/archive/exporters/index.js'
import { createSend } from '../../plugins/delivery/operations/createSend.js'
import { paragraph, richText, text } from '../../src/core/richtext/index.js'
import { publishedLetter, subscribe } from '../support/mailing.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'

const AT = '2024-02-09T08:30:00.000Z'

describe('the mail in an export', () => {
  let newsroom: Newsroom
  let publication: Publication
  let files: Map<string, string>

  const take = async (parts?: string[]) => {
    const taken = new Map<string, string>()
    await exportArchive({
      payload: newsroom.payload,
      ...(parts ? { parts } : {}),
      write: async (path, data) => {
        const pieces: Buffer[] = []
        for await (const piece of typeof data === 'string' ? [data] : data) pieces.push(Buffer.from(piece))
        taken.set(path, Buffer.concat(pieces).toString())
      },
    })
    return taken
  }

  beforeAll(async () => {
    process.env.SMTP_URL = 'smtp://127.0.0.1:1'
    newsroom = await startNewsroom()
    const { payload } = newsroom
    const letter = await publishedLetter(newsroom, [{ title: 'From Copperjay to Kestrel' }], {
      purpose: richText(paragraph(text('From the port.'))),
    })
    publication = letter.publication
    await subscribe(payload, publication, ['ada@example.org', '=bea@example.org'])
    for (let copies = 0; copies < 2; copies += 1) {
      const { id } = await createSend({ payload, issue: letter.issue })
      await payload.db.updateOne({ collection: 'sends', id, data: { startedAt: AT } })
    }
    await createSend({ payload, issue: letter.issue })
    files = await take()
  })
  afterAll(async () => {
    await newsroom.close()
    delete process.env.SMTP_URL
  })

  const mails = () => (files.get('mail/sent.mbox') ?? '').split(/^From .*\n/m).slice(1)

  it('should hold each send that began, once, and no reader', () => {
    expect(mails()).toHaveLength(2)
    expect(files.get('mail/sent.mbox')).not.toContain('example.org')
    expect(files.get('mail/sent.mbox')).toMatch(/^From letter@news\.example Fri Feb 0?9 08:30:00 2024\n/)
  })

  it('should hold the whole issue in both forms, with ways out that lead to the publication', async () => {
    const { subject, html, text: plain, date, messageId } = await simpleParser(mails()[0] ?? '')
    expect(subject).toContain('Week 35 2023')
    expect(date?.toISOString()).toBe(AT)
    expect(messageId).toMatch(/@news\.example>$/)
    for (const body of [html, plain]) expect(body).toContain('they paid in stamps')
    expect(html).not.toContain('masthead.invalid')
    expect(html).toContain(`/${publication.slug}"`)
  })

  it('should hold who is subscribed, without a formula', () => {
    const csv = files.get('mail/subscribers.csv')
    expect(csv).toContain('ada@example.org')
    expect(csv).toMatch(/(^|\n)"?'=bea@example\.org/)
  })

  it('should be the same bytes for the same content, and come alone where it is asked for', async () => {
    const again = await take(['mail'])
    expect([...again.keys()].filter((path) => !path.startsWith('media/')).sort()).toEqual([
      'mail/sent.mbox',
      'mail/subscribers.csv',
    ])
    for (const [path, data] of again) expect(data).toBe(files.get(path))
  })
})
