import type { Endpoint } from 'payload'
import { z } from 'zod'

import type { AccessRules } from '../../../collections/access.js'
import { idFromText } from '../../../collections/ids.js'
import { parseBody, requireRule } from '../../endpoints.js'
import type { MergeArgs, Merged } from '../operations/mergeSubjects.js'

const id = z.union([z.string().min(1), z.number()])
const body = z.strictObject({ from: id, into: id, dryRun: z.boolean().optional() })

/** `POST /api/people/merge` and `POST /api/companies/merge`. */
export function mergeEndpoint(
  access: AccessRules,
  what: 'companies' | 'people',
  merge: (args: MergeArgs) => Promise<Merged>,
): Omit<Endpoint, 'root'> {
  return {
    path: '/merge',
    method: 'post',
    handler: async (req) => {
      requireRule(req, access.isEditor, `merge ${what}`)
      const { from, into, dryRun } = await parseBody(req, body)
      const { payload } = req
      const stored = (given: number | string) => idFromText(String(given), payload.db.defaultIDType)
      return Response.json(await merge({ payload, req, from: stored(from), into: stored(into), dryRun }))
    },
  }
}
