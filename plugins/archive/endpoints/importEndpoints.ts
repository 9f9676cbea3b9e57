import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import type { AccessRules } from '../../../collections/access.js'
import { idFromText } from '../../../collections/ids.js'
import { MOVE_KINDS } from '../../../collections/moves/values.js'
import { MastheadError } from '../../../src/core/errors.js'
import { parseBody, requireRule, routeId } from '../../endpoints.js'
import { ringForImport } from '../jobs/importJob.js'
import { acceptImported, undoImport } from '../operations/changeImport.js'
import { uploadImport } from '../operations/importArchive.js'
import { followMerge } from '../operations/followMerge.js'
import { importReport } from '../operations/importReport.js'
import { settleFinding } from '../operations/settleFinding.js'
import type { UploadedFile } from '../operations/staging.js'

const acceptBody = z.strictObject({
  rows: z.array(z.union([z.string(), z.number()])).optional(),
  publish: z.boolean().optional(),
})

const id = z.union([z.string().min(1), z.number()])
const text = z.string().trim().max(300)
const settleBody = z.strictObject({
  row: id,
  finding: z.string(),
  correction: z
    .strictObject({
      ...{ title: text.min(1), alt: text.min(1), person: text.min(1), company: text, role: text },
      kind: z.enum(MOVE_KINDS),
    })
    .partial()
    .optional(),
})
const mergedBody = z.strictObject({ collection: z.enum(['people', 'companies']), from: id, into: id })

/** What the review screen calls; all of it for editors, publishing for those who may publish. */
export function importEndpoints(access: AccessRules): Omit<Endpoint, 'root'>[] {
  const guarded =
    (handler: (req: PayloadRequest) => Promise<Response>): Endpoint['handler'] =>
    (req) => {
      requireRule(req, access.isEditor, 'import issues')
      return handler(req)
    }
  return [
    {
      path: '/',
      method: 'post',
      handler: guarded(async (req) => {
        const { files, ...options } = await readForm(req)
        const id = await uploadImport({ payload: req.payload, req, files, ...options })
        await ringForImport(id, req)
        return Response.json(await importReport({ payload: req.payload, req, import: id }), { status: 202 })
      }),
    },
    {
      path: '/:id/report',
      method: 'get',
      handler: guarded(async (req) =>
        Response.json(await importReport({ payload: req.payload, req, import: routeId(req) })),
      ),
    },
    {
      path: '/:id/accept',
      method: 'post',
      handler: guarded(async (req) => {
        const { rows, publish } = await parseBody(req, acceptBody)
        if (publish) requireRule(req, access.canPublish, 'publish issues')
        const accepted = await acceptImported({
          payload: req.payload,
          req,
          import: routeId(req),
          rows,
          publish,
        })
        if (publish) await ringForImport(routeId(req), req)
        return Response.json({ accepted })
      }),
    },
    {
      path: '/:id/settle',
      method: 'post',
      handler: guarded(async (req) => {
        const { row, ...settling } = await parseBody(req, settleBody)
        const stored = idFromText(String(row), req.payload.db.defaultIDType)
        await settleFinding({ payload: req.payload, req, import: routeId(req), row: stored, ...settling })
        return Response.json(await importReport({ payload: req.payload, req, import: routeId(req) }))
      }),
    },
    {
      path: '/:id/merged',
      method: 'post',
      handler: guarded(async (req) => {
        const { collection, from, into } = await parseBody(req, mergedBody)
        await followMerge({ payload: req.payload, req, import: routeId(req), collection, from, into })
        return Response.json(await importReport({ payload: req.payload, req, import: routeId(req) }))
      }),
    },
    {
      path: '/:id/undo',
      method: 'post',
      handler: guarded(async (req) => {
        const undoing = await undoImport({ payload: req.payload, req, import: routeId(req) })
        await ringForImport(routeId(req), req)
        return Response.json({ undoing })
      }),
    },
  ]
}

async function readForm(req: PayloadRequest) {
  const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(
    req.headers.get('content-type') ?? '',
  )
  const form = isForm ? await req.formData?.() : undefined
  const files: UploadedFile[] = []
  for (const part of form?.getAll('files') ?? []) {
    if (typeof part !== 'string')
      files.push({ name: part.name, data: new Uint8Array(await part.arrayBuffer()) })
  }
  if (!form || files.length === 0) {
    throw new MastheadError('BAD_REQUEST', 'files: send at least one file as multipart/form-data', {
      path: 'files',
    })
  }
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  return {
    files,
    publication: text('publication'),
    siteUrl: text('siteUrl'),
    dryRun: text('dryRun') === 'true',
    drafts: text('drafts') === 'true',
    fetchImages: text('fetchImages') === 'true',
  }
}
