import { createTransport, type SendMailOptions } from 'nodemailer'
import type { EmailAdapter } from 'payload'

/**
 * Sends what Payload mails to single people, passwords and confirmations, by the SMTP server of SMTP_URL.
 *
 * @param smtpUrl `smtps://user:password@mail.example.org`
 * @param publicUrl where the server is reached: its host is the domain of the sender, where nothing else is said
 */
export function mailAdapter(smtpUrl: string, publicUrl: string): EmailAdapter<unknown> {
  const { hostname } = new URL(publicUrl)
  const isName = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z-]+$/i.test(hostname)
  const defaultFromAddress = `newsletter@${isName ? hostname : 'localhost.localdomain'}`
  const defaultFromName = 'Masthead'
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 20_000,
  })
  return () => ({
    name: 'smtp',
    defaultFromAddress,
    defaultFromName,
    sendEmail: (message) =>
      transport.sendMail({
        ...(message as SendMailOptions),
        from: message.from ?? { name: defaultFromName, address: defaultFromAddress },
      }),
  })
}
