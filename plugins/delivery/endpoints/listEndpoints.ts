import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'

import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import type { AccessRules } from '../../../collections/access.js'
import { loadPublication } from '../../../collections/publications/loadPublication.js'
import type { Subscriber } from '../../../collections/payload-types.js'
import { SUBSCRIBER_STATES } from '../../../collections/subscribers/values.js'
import { MastheadError } from '../../../src/core/errors.js'
import { parseQuery, requireRule, routeId } from '../../endpoints.js'
import { eraseSubscriber, unsubscribe } from '../operations/changeSubscription.js'
import { exportSubscribers } from '../operations/exportSubscribers.js'
import { heldAbout } from '../operations/heldAbout.js'
import { importSubscribers } from '../operations/importSubscribers.js'

const importQuery = z.object({
  publication: z.string().optional(),
  consentSource: z.string().max(500).default(''),
  dryRun: z.stringbool().default(false),
  delimiter: z.enum([',', ';', '\t']).default(','),
})
const exportQuery = z.object({
  publication: z.string().optional(),
  state: z.enum(SUBSCRIBER_STATES).optional(),
})

/** What publishers, and keys with a scope for it, do with the list: take it in, give it out, end and erase for others. */
export function listEndpoints(access: AccessRules): Omit<Endpoint, 'root'>[] {
  return [
    {
      path: '/import',
      method: 'post',
      handler: async (req) => {
        requireRule(req, access.canWriteSubscribers, 'import subscribers')
        const { source, ...given } = await readImport(req)
        const report = await importSubscribers({ payload: req.payload, req, source, ...given })
        return Response.json(report, { headers: { 'Cache-Control': 'private, no-store' } })
      },
    },
    {
      path: '/export',
      method: 'get',
      handler: async (req) => {
        requireRule(req, access.canReadSubscribers, 'export subscribers')
        const csv = await exportSubscribers({ payload: req.payload, req, ...parseQuery(req, exportQuery) })
        return new Response(Readable.toWeb(csv) as ReadableStream<Uint8Array> as BodyInit, {
          headers: {
            'Content-Type': 'text/csv; charset=utf-8; header=present',
            'Content-Disposition': 'attachment; filename="subscribers.csv"',
            'Cache-Control': 'private, no-store',
          },
        })
      },
    },
    {
      path: '/:id/held',
      method: 'get',
      handler: async (req) => {
        requireRule(req, access.canReadSubscribers, 'see what is held about others')
        return Response.json(await heldAbout(await standing(req), req), {
          headers: {
            'Content-Disposition': 'attachment; filename="subscriber.json"',
            'Cache-Control': 'private, no-store',
          },
        })
      },
    },
    {
      path: '/:id/unsubscribe',
      method: 'post',
      handler: async (req) => {
        requireRule(req, access.canWriteSubscribers, 'unsubscribe others')
        const subscriber = await standing(req)
        const publication = await loadPublication(subscriber.publication, req)
        if (publication) await unsubscribe({ subscriber, publication }, req)
        return Response.json({ id: subscriber.id, state: (await standing(req)).state })
      },
    },
    {
      path: '/:id/erase',
      method: 'post',
      handler: async (req) => {
        requireRule(req, access.canWriteSubscribers, 'erase subscribers')
        const subscriber = await standing(req)
        await eraseSubscriber(subscriber, req)
        return Response.json({ id: subscriber.id, state: 'erased' })
      },
    },
  ]
}

async function standing(req: PayloadRequest): Promise<Subscriber> {
  const subscriber = await req.payload.findByID({
    collection: 'subscribers',
    id: routeId(req),
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (subscriber) return subscriber
  throw new MastheadError('SUBSCRIBER_NOT_FOUND', 'There is no such subscriber', { path: 'id' })
}

/** A file in a form, with its fields; or the file itself as the body, with the fields in the query. */
async function readImport(req: PayloadRequest) {
  if (!/^multipart\//i.test(req.headers.get('content-type') ?? '')) {
    if (!req.body) throw new MastheadError('BAD_REQUEST', 'Send the file', { path: 'file' })
    return { ...parseQuery(req, importQuery), source: Readable.fromWeb(req.body as ReadableStream) }
  }
  const form = await req.formData?.()
  const file = form?.get('file')
  if (!file || typeof file === 'string')
    throw new MastheadError('BAD_REQUEST', 'Send the file', { path: 'file' })
  const fields = [...(form?.entries() ?? [])].filter(([, value]) => typeof value === 'string' && value !== '')
  const parsed = importQuery.safeParse(Object.fromEntries(fields))
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? ''
    throw new MastheadError('BAD_REQUEST', `${path}: ${parsed.error.issues[0]?.message}`, { path })
  }
  return { ...parsed.data, source: Readable.fromWeb(file.stream() as ReadableStream) }
}
