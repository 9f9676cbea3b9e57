import { readAmazonEvent } from '../../../../src/core/delivery/feedback/index.js'
import { MastheadError } from '../../../../src/core/errors.js'
import type { FeedbackSettings } from '../options.js'
import { isSignedBy, snsMessage, snsUrl, type SnsMessage } from './snsSignature.js'
import { jsonOf, refused, type Received, type Webhook } from './types.js'

const PATIENCE_MS = 10_000
const LARGEST_CERTIFICATE = 20_000
const MOST_CERTIFICATES = 20

/**
 * Amazon SES speaks by SNS. Only topics that the publisher named are heard, and only they are subscribed to; the
 * certificate is taken from SNS itself and kept.
 */
export function sesWebhook(
  { topics }: { topics: readonly string[] },
  fetcher: FeedbackSettings['fetch'],
): Webhook {
  const certificates = new Map<string, string>()
  const certificateAt = async (url: URL): Promise<string> => {
    const kept = certificates.get(url.href)
    if (kept !== undefined) return kept
    const certificate = await textAt(url, fetcher)
    if (certificates.size >= MOST_CERTIFICATES) certificates.clear()
    certificates.set(url.href, certificate)
    return certificate
  }
  return async ({ body, now }) => {
    const parsed = snsMessage.safeParse(jsonOf(body))
    if (!parsed.success) throw refused('it is not a message of SNS')
    const message = parsed.data
    if (!topics.includes(message.TopicArn)) throw refused('the topic is not one of ours')
    const certificateUrl = snsUrl(message.SigningCertURL, message.TopicArn)
    if (!certificateUrl?.pathname.endsWith('.pem')) throw refused('the certificate is not from SNS')
    if (!isValid(await certificateAt(certificateUrl), message, now)) throw refused('the signature is wrong')
    return heard(message, now, fetcher)
  }
}

/** What is no certificate signs nothing. */
function isValid(certificate: string, message: SnsMessage, now: Date): boolean {
  try {
    return isSignedBy(certificate, message, now)
  } catch {
    return false
  }
}

async function heard(message: SnsMessage, now: Date, fetcher: typeof fetch): Promise<Received> {
  switch (message.Type) {
    case 'Notification':
      return { feedback: readAmazonEvent(eventIn(message.Message), now.toISOString()), isProven: true }
    case 'SubscriptionConfirmation': {
      const url = snsUrl(message.SubscribeURL ?? '', message.TopicArn)
      if (!url) throw refused('the address to confirm is not at SNS')
      await textAt(url, fetcher)
      return { feedback: [], isProven: true }
    }
    case 'UnsubscribeConfirmation':
      return { feedback: [], isProven: true }
  }
}

/** Amazon also sends plain sentences, such as that a topic has been set up. */
function eventIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function textAt(url: URL, fetcher: typeof fetch): Promise<string> {
  try {
    const answer = await fetcher(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) })
    const text = await answer.text()
    if (answer.ok && text.length <= LARGEST_CERTIFICATE) return text
    throw new Error(`SNS answered ${answer.status} with ${text.length} characters`)
  } catch (cause) {
    throw new MastheadError('FEEDBACK_UNVERIFIED', 'SNS could not be asked', { cause })
  }
}
