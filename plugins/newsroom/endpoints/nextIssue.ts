import type { Endpoint } from 'payload'

import { hasScope, or, type AccessRules } from '../../../collections/access.js'
import { draftNextIssue } from '../operations/draftNextIssue.js'
import { requireRule, routeId } from '../../endpoints.js'

/** `POST /api/publications/:id/next-issue`: the draft of the coming issue, created where there is none. */
export function nextIssueEndpoint(access: AccessRules): Omit<Endpoint, 'root'> {
  return {
    path: '/:id/next-issue',
    method: 'post',
    handler: async (req) => {
      requireRule(req, or(access.isEditor, hasScope('issues:write')), 'draft issues')
      const drafted = await draftNextIssue({
        publication: routeId(req),
        payload: req.payload,
        req,
        overrideAccess: false,
      })
      return Response.json(drafted)
    },
  }
}
