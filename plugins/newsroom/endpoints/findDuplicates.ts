import type { Endpoint } from 'payload'

import type { AccessRules } from '../../../collections/access.js'
import { requireRule, routeId } from '../../endpoints.js'
import { findDuplicates } from '../operations/findDuplicates.js'

/** `GET /api/people/:id/duplicates` and `GET /api/companies/:id/duplicates`. */
export function duplicatesEndpoint(
  access: AccessRules,
  collection: 'companies' | 'people',
): Omit<Endpoint, 'root'> {
  return {
    path: '/:id/duplicates',
    method: 'get',
    handler: async (req) => {
      requireRule(req, access.isEditor, `merge ${collection}`)
      const { payload } = req
      return Response.json({ docs: await findDuplicates({ payload, req, collection, id: routeId(req) }) })
    },
  }
}
