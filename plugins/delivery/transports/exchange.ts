import { fieldOf } from './values.js'

/** What came of one HTTP request, told apart by what it means for the mail in it. */
export type Exchange =
  | { kind: 'answered'; status: number; headers: Headers; text: string }
  /** The connection never stood, so that nothing of the mail is there. */
  | { kind: 'unsent'; reason: string }
  /** It broke, or took too long, after the mail was on its way. */
  | { kind: 'unknown'; reason: string }

export interface ProviderRequest {
  url: string
  headers: Record<string, string>
  body: string | FormData
}

/** Failures of a name, a connection or a certificate: all of them come before the first byte of the request. */
const BEFORE_SENDING =
  /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_.*|CERT_.*|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_.*)$/

/** Posts one request. Follows no redirect, as that would carry the key to somewhere else; never rejects. */
export async function exchange(
  fetcher: typeof fetch,
  { url, headers, body }: ProviderRequest,
  timeoutMs: number,
): Promise<Exchange> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const answer = await fetcher(url, { method: 'POST', headers, body, redirect: 'manual', signal })
    return { kind: 'answered', status: answer.status, headers: answer.headers, text: await textOf(answer) }
  } catch (error) {
    const code = codeOf(error)
    if (BEFORE_SENDING.test(code)) return { kind: 'unsent', reason: `No connection: ${code}` }
    return { kind: 'unknown', reason: `No answer: ${signal.aborted ? `none in ${timeoutMs} ms` : code}` }
  }
}

/** The status has decided already: an answer that breaks off in its body is the same answer. */
async function textOf(answer: Response): Promise<string> {
  try {
    return await answer.text()
  } catch (error) {
    return `The answer broke off: ${codeOf(error)}`
  }
}

/** fetch says only that it failed; the reason is the cause. Codes hold no secret, messages may. */
function codeOf(error: unknown): string {
  const code = fieldOf(fieldOf(error, 'cause'), 'code') ?? fieldOf(error, 'name')
  return typeof code === 'string' ? code : 'unknown'
}
