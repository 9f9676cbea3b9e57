import type { PayloadRequest } from 'payload'

import { MastheadError } from '../../../src/core/errors.js'

/** The picture of an issue for cards. */
export function socialImage(_publication: string, _issue: string, _req: PayloadRequest): Promise<Response> {
  throw new MastheadError('NOT_FOUND', 'There is no such picture')
}
