import type { SendOutcome } from './transport.js'

/** What an SMTP client says when a mail did not go through. */
export interface SmtpFailure {
  /** The client's own code: `EAUTH`, `EENVELOPE`, `ECONNECTION` ... */
  code?: string
  /** Command that was answered: `MAIL FROM`, `RCPT TO`, `DATA`, `AUTH PLAIN`; `CONN` for the connection itself. */
  command?: string
  /** Reply code and text of the server, where there was a reply. */
  responseCode?: number
  response?: string
  message: string
}

/**
 * What a refusal means, by the reply (RFC 5321), its enhanced status code (RFC 3463) and how far the mail had got.
 *
 * @param wasGivenAway whether any of the message had left. Without a reply, nobody knows then what became of it.
 * @example
 * classifySmtp({ command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 No such user', message: '' }, false)
 * // { state: 'failed', permanent: true, scope: 'recipient', status: '5.1.1', response: '550 5.1.1 No such user' }
 */
export function classifySmtp(failure: SmtpFailure, wasGivenAway: boolean): SendOutcome {
  const response = oneLine(failure.response || failure.message)
  const { responseCode } = failure
  if (responseCode === undefined) {
    if (wasGivenAway) return { state: 'uncertain', response }
    const isAddress = failure.code === 'EENVELOPE'
    const isLetter = failure.code === 'EMESSAGE'
    return {
      state: 'failed',
      permanent: isAddress || isLetter,
      scope: isAddress ? 'recipient' : 'server',
      response,
    }
  }
  const status = enhancedStatus(response)
  return {
    state: 'failed',
    permanent: responseCode >= 500,
    scope: refusesEverything(failure.command ?? '', responseCode, status) ? 'server' : 'recipient',
    ...(status === undefined ? {} : { status }),
    response,
  }
}

/** A sender that is refused is refused for every recipient; so is whoever has not logged in, and a full server. */
function refusesEverything(command: string, code: number, status: string | undefined): boolean {
  if (code === 421 || code === 530 || code === 535 || code === 538) return true
  if (command === 'RCPT TO' || command === 'DATA') return status?.split('.')[1] === '3'
  return true
}

/** The enhanced status code of a reply: `5.1.1`. */
export function enhancedStatus(response: string): string | undefined {
  return /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})(?=\s|$)/.exec(response)?.[1]
}

const LONGEST = 500

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST)
}
