import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import type { AccessRules } from '../../../collections/access.js'
import { idFromText } from '../../../collections/ids.js'
import type { Send } from '../../../collections/payload-types.js'
import { parseBody, parseQuery, requireRule, routeId } from '../../endpoints.js'
import { cancelSend, pauseSend, resumeSend, retrySend, type SendArgs } from '../operations/changeSend.js'
import { checkSend } from '../operations/checkSend.js'
import { createSend, type CreateSendArgs } from '../operations/createSend.js'
import { previewSend } from '../operations/previewSend.js'
import { issueStatistics, sendStatistics, type SendStatistics } from '../operations/sendStatistics.js'
import { sendTest } from '../operations/sendTest.js'

const id = z.union([z.string().min(1), z.number()])
const instant = z.iso.datetime({ offset: true })

const audience = z.union([
  z.enum(['all', 'since']),
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.literal('topics'), topics: z.array(id).min(1) }),
    z.strictObject({ kind: z.literal('filter'), filter: id }),
    z.strictObject({ kind: z.literal('since'), since: instant.optional() }),
    z.strictObject({ kind: z.literal('failed'), ofSend: id }),
    z.strictObject({ kind: z.literal('addresses'), addresses: z.array(z.string()).min(1).max(100_000) }),
  ]),
])
const sendBody = z.strictObject({
  issue: id,
  audience: audience.optional(),
  // With an offset it is that instant, without one it is meant in the publication's zone.
  sendAt: z.iso.datetime({ offset: true, local: true }).optional(),
})
const issueQuery = z.object({ issue: z.string().min(1) })
const checkBody = z.strictObject({ issue: id })
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
    post('/', 'send issues', async (req) => answer(await createSend(await asked(req)), req, 201)),
    post('/preview', 'send issues', async (req) => Response.json(await previewSend(await asked(req)))),
    post('/check', 'send issues', async (req) => {
      const { issue } = await parseBody(req, checkBody)
      return Response.json(await checkSend({ payload: req.payload, req, issue }))
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

/** What is asked for, as whoever asks may. */
async function asked(req: PayloadRequest): Promise<CreateSendArgs> {
  const { issue, audience: given, sendAt } = await parseBody(req, sendBody)
  return {
    ...{ payload: req.payload, req, overrideAccess: false },
    issue: idFromText(String(issue), req.payload.db.defaultIDType),
    ...(sendAt === undefined ? {} : { sendAt }),
    ...(given === undefined ? {} : { audience: typeof given === 'string' ? { kind: given } : given }),
  }
}

/** The send as REST reads it, with its counts. */
async function answer({ id: send }: Send, req: PayloadRequest, status = 200): Promise<Response> {
  const doc = await req.payload.findByID({
    ...{ collection: 'sends', id: send, depth: 0, overrideAccess: false, req },
  })
  return Response.json(doc, { status })
}
