import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

import { dkimVerify, type DNSResolver } from 'mailauth'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

import { buildTemplate } from '../../../plugins/delivery/mail/buildTemplate.js'
import { composer, type DkimKey } from '../../../plugins/delivery/mail/signDkim.js'
import { createSmtpTransport } from '../../../plugins/delivery/transports/smtp.js'
import { readTags, type ArrivedMail, type ResolveTxt } from '../../core/delivery/doctor/index.js'
import { listHeaders } from '../../core/delivery/listHeaders.js'
import { domainOf, messageId } from '../../core/delivery/messageId.js'

export interface LoopBackArgs {
  from: string
  dkim: DkimKey | null
  /** Where a subscription ends. */
  unsubscribeUrl: string
  resolve: ResolveTxt
}

/** Sends a mail, made and signed as an issue is, over SMTP to a server in this process; takes apart what arrives. */
export async function sendToOurselves(args: LoopBackArgs): Promise<ArrivedMail> {
  const raw = await overSmtp(await compose(args), args.from)
  const mail = await PostalMime.parse(raw)
  const { results } = await dkimVerify(raw, { resolver: asResolver(args.resolve) })
  const covers = coveredBy(mail.headers.find(({ key }) => key === 'dkim-signature')?.value ?? '')
  return {
    headers: mail.headers,
    hasHtml: Boolean(mail.html?.trim()),
    hasText: Boolean(mail.text?.trim()),
    longestLine: Math.max(
      ...raw
        .toString('latin1')
        .split('\r\n')
        .map(({ length }) => length),
    ),
    signatures: results
      .filter(({ status }) => status.result !== 'none')
      .map(({ signingDomain, status }) => ({
        domain: signingDomain,
        result: status.result,
        comment: status.comment || '',
        covers,
      })),
  }
}

function compose({ from, dkim, unsubscribeUrl }: LoopBackArgs): Promise<Buffer> {
  const domain = domainOf(from)
  const { origin } = new URL(unsubscribeUrl)
  const template = buildTemplate({
    from: { name: 'The doctor', address: from },
    replyTo: null,
    subject: 'A mail of the doctor to itself: ünïcödé',
    headers: listHeaders({
      ...{ slug: 'doctor', name: 'The doctor', domain, owner: from, send: 'doctor' },
      ...{ archiveUrl: origin, helpUrl: origin },
    }),
    text: [{ text: 'This mail never leaves the machine. ' }, { token: 'unsubscribe' }],
    html: [
      { text: '<p>This mail never leaves the machine. <a href="' },
      { token: 'unsubscribe' },
      { text: '">Unsubscribe</a></p>' },
    ],
  })
  return composer(
    template,
    dkim,
  )({
    to: `doctor@${domain}`,
    messageId: messageId(randomUUID(), domain),
    date: new Date().toUTCString().replace('GMT', '+0000'),
    unsubscribe: unsubscribeUrl,
    preferences: unsubscribeUrl,
    reader: '',
  })
}

/** Through the transport that sends issues, with the server's own ends of lines and dots in between. */
async function overSmtp(raw: Buffer, from: string): Promise<Buffer> {
  const arrived: Promise<Buffer>[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      const whole = buffer(stream)
      arrived.push(whole)
      whole.then(
        () => done(),
        (error: Error) => done(error),
      )
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const transport = createSmtpTransport({ url: `smtp://127.0.0.1:${port}`, maxConnections: 1 })
  try {
    const to = `doctor@${domainOf(from)}`
    const outcome = await transport.send({ deliveryId: 'doctor', envelope: { from, to }, raw })
    const [mail] = await Promise.all(arrived)
    if (mail) return mail
    throw new Error(`The mail did not arrive: ${outcome.response}`)
  } finally {
    await transport.close()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
}

/** The same answers as all other checks get, in the form that the verifier asks for. */
function asResolver(resolve: ResolveTxt): DNSResolver {
  return async (name, type) => {
    const records = type === 'TXT' ? await resolve(name) : []
    if (records.length > 0) return records.map((text) => [text])
    throw Object.assign(new Error('Nothing by that name'), { code: 'ENOTFOUND' })
  }
}

/** The header names under a signature: its tag `h`. */
function coveredBy(signature: string): string[] {
  const names = readTags(signature).get('h') ?? ''
  return names.split(':').map((name) => name.trim().toLowerCase())
}
