import type { PayloadRequest } from 'payload'

import { CLIENT_ADDRESS } from '../../../src/core/clientAddress.js'

/** What the server in front says; in an app without it, what the proxy nearest to it has added. */
export function defaultClientAddress(req: PayloadRequest): string | null {
  const told: unknown = Reflect.get(req, CLIENT_ADDRESS)
  if (typeof told === 'string') return told
  return req.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || null
}
