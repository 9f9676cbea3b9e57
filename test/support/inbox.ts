import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A real SMTP server on loopback that keeps what it gets. */
export interface Inbox {
  url: string
  /** Every mail so far, oldest first, as a mail program reads it. */
  mails: ParsedMail[]
  /** The newest mail to an address. */
  newest: (address: string) => ParsedMail
  /** Refuses every mail from now on, with a sentence that quotes the address; or takes them again. */
  refuse: (refuses: boolean) => void
  close: () => Promise<void>
}

export async function openInbox(): Promise<Inbox> {
  const mails: ParsedMail[] = []
  let refuses = false
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      done(
        refuses ? Object.assign(new Error(`<${address}> is not known here`), { responseCode: 550 }) : null,
      ),
    onData: (stream, _session, done) => {
      simpleParser(stream).then(
        (mail) => {
          mails.push(mail)
          done()
        },
        (error: Error) => done(error),
      )
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    newest: (address) => {
      const mail = mails.findLast(({ to }) => [to].flat().some((one) => one?.text.includes(address)))
      if (!mail) throw new Error(`Nothing came to ${address}`)
      return mail
    },
    refuse: (refusing) => (refuses = refusing),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The address of a link for subscribers in the plain text of a mail: its path under /api. */
export function linkIn(mail: ParsedMail, purpose: 'confirm' | 'preferences' | 'unsubscribe'): string {
  const found = new RegExp(`/api(/subscribers/${purpose}/[\\w-]+)`).exec(mail.text ?? '')?.[1]
  if (!found) throw new Error(`There is no link to ${purpose} in “${mail.subject}”`)
  return found
}
