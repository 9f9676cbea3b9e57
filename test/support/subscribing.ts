import { handleEndpoints } from 'payload'

import type { Subscriber } from '../../collections/payload-types.js'
import { workOnMail } from '../../plugins/delivery/operations/workOnMail.js'
import { CLIENT_ADDRESS } from '../../src/core/clientAddress.js'
import { linkIn, openInbox, type Inbox } from './inbox.js'
import { startNewsroom, type Newsroom } from './newsroom.js'

/** A newsroom with a mail server, and everything that a reader with a browser or a mail program can do. */
export interface MailRoom extends Newsroom {
  inbox: Inbox
  /** Asks as somebody at a network address does. */
  ask: (method: string, path: string, options?: AskOptions) => Promise<Response>
  subscribe: (body: object, options?: AskOptions) => Promise<Response>
  /** Sends every mail that is due. */
  sendMail: () => Promise<void>
  /** From the form to the confirmation. Gives back the row. */
  join: (email: string, more?: object) => Promise<Subscriber>
  find: (email: string) => Promise<Subscriber | null>
}

export interface AskOptions {
  /** An object: as JSON. A form of either kind, or a text: as it is. */
  body?: FormData | URLSearchParams | string | object
  headers?: Record<string, string>
  from?: string
}

let network = 0

/** An address in a network that nobody has asked from yet. */
export const freshAddress = (): string => {
  network += 1
  return `10.${network >> 8}.${network & 255}.7`
}

export async function startMailRoom(): Promise<MailRoom> {
  const inbox = await openInbox()
  process.env.SMTP_URL = inbox.url
  const newsroom = await startNewsroom()
  const { config, payload } = newsroom
  const ask: MailRoom['ask'] = (method, path, { body, headers, from = freshAddress() } = {}) => {
    const isForm = body instanceof FormData || body instanceof URLSearchParams || typeof body === 'string'
    const request = new Request(`http://localhost:3000/api${path}`, {
      method,
      headers: {
        ...(isForm || body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: isForm || body === undefined ? body : JSON.stringify(body),
    })
    return handleEndpoints({ config, request: Object.assign(request, { [CLIENT_ADDRESS]: from }) })
  }
  const subscribe: MailRoom['subscribe'] = (body, options) =>
    ask('POST', '/subscribers/subscribe', { ...options, body })
  const sendMail = async () => {
    await workOnMail({ payload })
  }
  const find = async (email: string) => {
    const { docs } = await payload.find({
      collection: 'subscribers',
      where: { email: { equals: email } },
      depth: 0,
      limit: 1,
      overrideAccess: true,
    })
    return docs[0] ?? null
  }
  return {
    ...newsroom,
    inbox,
    ask,
    subscribe,
    sendMail,
    find,
    join: async (email, more = {}) => {
      await subscribe({ email, ...more })
      await sendMail()
      await ask('POST', linkIn(inbox.newest(email), 'confirm'))
      await sendMail()
      const subscriber = await find(email)
      if (subscriber?.state !== 'active') throw new Error(`${email} is ${subscriber?.state ?? 'nobody'}`)
      return subscriber
    },
    close: async () => {
      await newsroom.close()
      await inbox.close()
    },
  }
}
