import type { PayloadRequest } from 'payload'

import { idFromText, type Id } from '../../../collections/ids.js'

/** The `:id` of a route, as the database has it: a text would be taken for a slug first. */
export function routeId({ payload, routeParams }: PayloadRequest): Id {
  return idFromText(String(routeParams?.id), payload.db.defaultIDType)
}
