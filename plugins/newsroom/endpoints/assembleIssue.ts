import type { Endpoint } from 'payload'
import { z } from 'zod'

import { hasScope, or, type AccessRules } from '../../../collections/access.js'
import { assembleIssue } from '../operations/assembleIssue.js'
import { parseBody, requireRule, routeId } from '../../endpoints.js'

const body = z.strictObject({ dryRun: z.boolean().optional() })

/** `POST /api/issues/:id/assemble`: a standing draft. */
export function assembleIssueEndpoint(access: AccessRules): Omit<Endpoint, 'root'> {
  return {
    path: '/:id/assemble',
    method: 'post',
    handler: async (req) => {
      requireRule(req, or(access.isEditor, hasScope('issues:write')), 'assemble issues')
      const { dryRun } = await parseBody(req, body)
      const assembled = await assembleIssue({
        issue: routeId(req),
        dryRun,
        payload: req.payload,
        req,
        overrideAccess: false,
      })
      return Response.json(assembled)
    },
  }
}
