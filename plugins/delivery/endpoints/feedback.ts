import type { Endpoint, PayloadRequest } from 'payload'

import { MastheadError } from '../../../src/core/errors.js'
import type { FeedbackSettings } from '../feedback/options.js'
import { receiveFeedback } from '../feedback/receiveFeedback.js'
import { readReport } from '../feedback/reportMail.js'
import { isSameSecret } from '../feedback/webhooks/isSameSecret.js'
import { createWebhooks, type Received } from '../feedback/webhooks/index.js'
import { refused } from '../feedback/webhooks/types.js'

const LARGEST = 5_000_000

/**
 * `POST /api/delivery/feedback/:provider`: `ses`, `postmark`, `mailgun`, `resend`; `mail` for a raw report. Whoever is
 * let in gets the same answer whether or not anybody is known by what is said.
 */
export function feedbackEndpoint(settings: FeedbackSettings): Endpoint {
  const webhooks = createWebhooks(settings)
  return {
    path: '/delivery/feedback/:provider',
    method: 'post',
    handler: async (req) => {
      const source = String(req.routeParams?.provider)
      const webhook = webhooks.get(source)
      const isMail = source === 'mail' && settings.mail !== undefined
      if (!webhook && !isMail)
        throw new MastheadError('NOT_FOUND', 'Nobody by that name reports to this server')
      if (!webhook) requireToken(req, settings.mail?.token ?? '')
      const body = await bodyOf(req)
      const now = new Date()
      const received: Received = webhook
        ? await webhook({ body, headers: req.headers, now })
        : await readReport(req.payload, { raw: body, now, ...envelopeOf(req) })
      await receiveFeedback({ payload: req.payload, req, settings, source, received })
      return Response.json({ received: received.feedback.length })
    },
  }
}

function requireToken({ headers }: PayloadRequest, token: string): void {
  if (isSameSecret(headers.get('authorization') ?? '', `Bearer ${token}`)) return
  throw refused('the token is wrong or absent')
}

/** Whoever passes a mail on may say whom it came to. */
function envelopeOf({ searchParams }: PayloadRequest): { recipient?: string } {
  const recipient = searchParams.get('recipient')
  return recipient ? { recipient } : {}
}

async function bodyOf(req: PayloadRequest): Promise<Buffer> {
  const bytes = Buffer.from((await req.arrayBuffer?.()) ?? new ArrayBuffer(0))
  if (bytes.byteLength <= LARGEST) return bytes
  throw new MastheadError('PAYLOAD_TOO_LARGE', `A report has at most ${LARGEST / 1_000_000} MB`, {
    value: LARGEST,
  })
}
