import { createHash } from 'node:crypto'

import addressparser from 'nodemailer/lib/addressparser'
import MailComposer from 'nodemailer/lib/mail-composer'

import { idOf } from '../../../collections/ids.js'
import type { Send } from '../../../collections/payload-types.js'
import { domainOf, messageId } from '../../../src/core/delivery/messageId.js'
import { urlOf, type Edition } from '../../../src/core/edition/index.js'
import { fillPlaceholders } from '../../../src/core/render/email/index.js'
import type { ExportContext } from '../../exportParts.js'
import { issueOutputsOf } from '../../issueOutputs.js'

/**
 * Every issue that was sent, oldest first, as one mailbox (mboxrd): the revision that went out, once for each send, to
 * nobody. Its ways out lead to the publication.
 */
export async function* sentMailbox(context: ExportContext): AsyncGenerator<string> {
  const { payload, req, onProgress } = context
  const { docs } = await payload.find({
    collection: 'sends',
    where: { startedAt: { exists: true } },
    sort: ['startedAt', 'id'],
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const outputs = issueOutputsOf(payload)
  for (const send of docs) {
    const issue = idOf(send.issue) ?? ''
    const frozen = await outputs.readEdition({ payload, req, issue, revision: send.revision })
    if (frozen) yield entryOf(send, await mailOf(send, frozen.edition, context))
    else onProgress(`send ${send.id}: its issue is not public`)
  }
}

async function mailOf(send: Send, edition: Edition, { payload, req }: ExportContext): Promise<string> {
  const outputs = issueOutputsOf(payload)
  const site = outputs.site(payload, req)
  const home = urlOf(site, { collection: 'publications', slug: edition.publication.slug }) ?? site.url
  const html = await outputs.render({ payload, req, edition, format: 'email' })
  const message = new MailComposer({
    from: send.from ?? undefined,
    subject: edition.issue.subject,
    date: dayOf(send),
    messageId: messageId(send.id, domainOf(addressOf(send))),
    html: fillPlaceholders(html, { unsubscribe: home, preferences: home }),
    text: await outputs.render({ payload, req, edition, format: 'text' }),
    baseBoundary: createHash('sha256').update(String(send.id)).digest('hex').slice(0, 24),
    newline: 'unix',
  })
  return (await message.compile().build()).toString()
}

/** A line that begins like the one between two mails gets one more `>`. */
function entryOf(send: Send, mail: string): string {
  const [weekday, day, month, year, time] = dayOf(send).toUTCString().replace(',', '').split(' ')
  const lines = mail.replace(/\r\n/g, '\n').replace(/^(>*From )/gm, '>$1')
  return `From ${addressOf(send)} ${weekday} ${month} ${day} ${time} ${year}\n${lines.trimEnd()}\n\n`
}

const dayOf = ({ startedAt, createdAt }: Send): Date => new Date(startedAt ?? createdAt)

const addressOf = ({ from }: Send): string =>
  addressparser(from ?? '', { flatten: true })[0]?.address ?? 'unknown@masthead.invalid'
