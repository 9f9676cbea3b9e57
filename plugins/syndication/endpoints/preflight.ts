import type { Endpoint } from 'payload'

import { routeId } from '../../endpoints.js'
import { preflightIssue } from '../operations/preflightIssue.js'
import { requireDraftAccess } from './readDrafts.js'

/** `GET /api/issues/:id/preflight`: what to mend before the newest draft of an issue is published. */
export const preflightEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/preflight',
  method: 'get',
  handler: async (req) => {
    await requireDraftAccess(req, 'check a draft')
    const report = await preflightIssue({ payload: req.payload, req, issue: routeId(req) })
    return Response.json(report, { headers: { 'Cache-Control': 'private, no-store' } })
  },
}
