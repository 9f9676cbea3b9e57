import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

import { dkimVerify, type DNSResolver } from 'mailauth'
import { createTransport } from 'nodemailer'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

import { readTags, type ArrivedMail, type ResolveTxt } from '../../core/delivery/doctor/index.js'
import { domainOf, type DkimKey } from './mailSetup.js'

export interface LoopBackArgs {
  from: string
  dkim: DkimKey | null
  /** Where a subscription ends. */
  unsubscribeUrl: string
  resolve: ResolveTxt
}

/** Sends a mail over SMTP to a server in this process, and takes apart what arrives there. */
export async function sendToOurselves(args: LoopBackArgs): Promise<ArrivedMail> {
  const raw = await overSmtp(args)
  const mail = await PostalMime.parse(raw)
  const { results } = await dkimVerify(raw, { resolver: asResolver(args.resolve) })
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
        covers: coveredBy(mail.headers.find(({ key }) => key === 'dkim-signature')?.value ?? ''),
      })),
  }
}

async function overSmtp({ from, dkim, unsubscribeUrl }: LoopBackArgs): Promise<Buffer> {
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
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    ...(dkim
      ? { dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey } }
      : {}),
  })
  try {
    await transport.sendMail({
      from,
      to: `doctor@${domainOf(from)}`,
      subject: 'A mail of the doctor to itself',
      text: 'This mail never leaves the machine.',
      html: '<p>This mail never leaves the machine.</p>',
      headers: {
        'List-Unsubscribe': `<${unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    })
    const [raw] = await Promise.all(arrived)
    if (raw) return raw
    throw new Error('The mail did not arrive')
  } finally {
    transport.close()
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
