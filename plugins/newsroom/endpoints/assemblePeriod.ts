import type { Endpoint } from 'payload'
import { z } from 'zod'

import { hasScope, or, type AccessRules } from '../../../collections/access.js'
import { assembleIssue } from '../operations/assembleIssue.js'
import { parseBody, requireRule } from '../../endpoints.js'

const body = z.strictObject({
  publication: z.union([z.string().min(1), z.number()]),
  year: z.number().optional(),
  week: z.number().optional(),
  dryRun: z.boolean().optional(),
})

/** `POST /api/issues/assemble`: the issue of a period, created where there is none. */
export function assemblePeriodEndpoint(access: AccessRules): Omit<Endpoint, 'root'> {
  return {
    path: '/assemble',
    method: 'post',
    handler: async (req) => {
      requireRule(req, or(access.isEditor, hasScope('issues:write')), 'assemble issues')
      const assembled = await assembleIssue({
        ...(await parseBody(req, body)),
        payload: req.payload,
        req,
        overrideAccess: false,
      })
      return Response.json(assembled)
    },
  }
}
