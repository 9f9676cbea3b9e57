import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import type { AccessRules } from '../../../collections/access.js'
import { idFromText, type Id } from '../../../collections/ids.js'
import type { Send } from '../../../collections/payload-types.js'
import { AUDIENCES } from '../../../collections/sends/values.js'
import { parseBody, parseQuery, requireRule, routeId } from '../../endpoints.js'
import { cancelSend, pauseSend, resumeSend, retrySend, type SendArgs } from '../operations/changeSend.js'
import { createSend } from '../operations/createSend.js'
import { issueStatistics, sendStatistics, type SendStatistics } from '../operations/sendStatistics.js'
import { sendTest } from '../operations/sendTest.js'

const id = z.union([z.string().min(1), z.number()])
const instant = z.iso.datetime({ offset: true })

const sendBody = z.strictObject({
  issue: id,
  audience: z
    .union([
      z.enum(AUDIENCES),
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('all') }),
        z.strictObject({ kind: z.literal('topics'), topics: z.array(id).min(1) }),
        z.strictObject({ kind: z.literal('since'), since: instant.optional() }),
        z.strictObject({ kind: z.literal('failed'), ofSend: id }),
        z.strictObject({ kind: z.literal('addresses'), addresses: z.array(z.string()).min(1).max(100_000) }),
      ]),
    ])
    .refine((audience) => typeof audience !== 'string' || ['all', 'since'].includes(audience), {
      message: 'takes an object that says which',
    })
    .optional(),
  sendAt: instant.optional(),
})
const issueQuery = z.object({ issue: z.string().min(1) })
const testBody = z.strictObject({ issue: id, to: z.email().optional() })
const retryBody = z.strictObject({ which: z.enum(['failed', 'uncertain']) })

/** What the Send panel and integrations call; publishers, and keys with the scope `sends:write`. */
export function sendEndpoints(access: AccessRules): Omit<Endpoint, 'root'>[] {
  const post = (path: string, what: string, handler: (req: PayloadRequest) => Promise<Response>) => ({
    ...{ path, method: 'post' as const },
    handler: (req: PayloadRequest) => {
      requireRule(req, access.canSend, what)
      return handler(req)
    },
  })
  const figures = (path: string, find: (req: PayloadRequest) => Promise<SendStatistics>) => ({
    ...{ path, method: 'get' as const },
    handler: async (req: PayloadRequest) => {
      requireRule(req, access.canReadSends, 'see what became of sends')
      return Response.json(await find(req), { headers: { 'Cache-Control': 'private, no-store' } })
    },
  })
  const change = (path: string, act: (args: SendArgs) => Promise<Send>) =>
    post(`/:id/${path}`, `${path} sends`, async (req) =>
      answer(await act({ payload: req.payload, req, send: routeId(req) }), req),
    )
  return [
    post('/', 'send issues', async (req) => {
      const { issue, audience, sendAt } = await parseBody(req, sendBody)
      const known = (value: Id) => idFromText(String(value), req.payload.db.defaultIDType)
      const send = await createSend({
        ...{ payload: req.payload, req, issue: known(issue) },
        ...(sendAt === undefined ? {} : { sendAt }),
        audience: typeof audience === 'string' ? { kind: audience } : audience,
      })
      return answer(send, req, 201)
    }),
    post('/test', 'send test mails', async (req) => {
      const { issue, to } = await parseBody(req, testBody)
      return Response.json(await sendTest({ payload: req.payload, req, issue, ...(to ? { to } : {}) }))
    }),
    change('pause', pauseSend),
    change('resume', resumeSend),
    change('cancel', cancelSend),
    post('/:id/retry', 'retry deliveries', async (req) => {
      const { which } = await parseBody(req, retryBody)
      return answer(await retrySend({ payload: req.payload, req, send: routeId(req), which }), req)
    }),
    figures('/:id/statistics', (req) => sendStatistics({ payload: req.payload, req, send: routeId(req) })),
    figures('/statistics', (req) => {
      const issue = idFromText(parseQuery(req, issueQuery).issue, req.payload.db.defaultIDType)
      return issueStatistics({ payload: req.payload, req, issue })
    }),
  ]
}

/** The send as REST reads it, with its counts. */
async function answer({ id: send }: Send, req: PayloadRequest, status = 200): Promise<Response> {
  const doc = await req.payload.findByID({
    ...{ collection: 'sends', id: send, depth: 0, overrideAccess: false, req },
  })
  return Response.json(doc, { status })
}
