import type { PayloadRequest } from 'payload'

import { MastheadError } from '../../../src/core/errors.js'

/** Refuses those who may not read the drafts of issues, by the collection's own rule. */
export async function requireDraftAccess(req: PayloadRequest, what: string): Promise<void> {
  if (!req.user) {
    throw new MastheadError('CREDENTIALS_REQUIRED', `You are not signed in, and ${what} takes that`)
  }
  const { access } = req.payload.collections.issues.config
  if ((await access.readVersions?.({ req })) !== true)
    throw new MastheadError('FORBIDDEN', `You may not ${what}`)
}
