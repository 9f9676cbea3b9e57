import type { PayloadRequest } from 'payload'

import type { Rule } from '../../../collections/access.js'
import { MastheadError } from '../../../src/core/errors.js'

/** Custom endpoints are open until they ask: 401 for strangers, 403 for those who may not. */
export function requireRule(req: PayloadRequest, rule: Rule, what: string): void {
  if (!req.user)
    throw new MastheadError('CREDENTIALS_REQUIRED', `You are not signed in, and ${what} takes that`)
  if (!rule(req)) throw new MastheadError('FORBIDDEN', `You may not ${what}`)
}
