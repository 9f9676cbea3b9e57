import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'

import type { Endpoint } from 'payload'
import { z } from 'zod'

import type { Rule } from '../../../collections/access.js'
import { parseQuery, requireRule } from '../../endpoints.js'
import { exportArchive, exportParts } from './exportArchive.js'
import { zipStream } from './zip.js'

const query = (names: readonly string[]) =>
  z.object({
    parts: z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.array(z.enum(names)))
      .optional(),
  })

/** `GET /api/archive/export?parts=json,markdown,html,mail`: a zip, while it is made. It holds drafts: for admins only. */
export function exportEndpoint(isAdmin: Rule): Omit<Endpoint, 'root'> {
  return {
    path: '/archive/export',
    method: 'get',
    handler: (req) => {
      requireRule(req, isAdmin, 'take everything out')
      const { payload } = req
      const { parts } = parseQuery(req, query(Object.keys(exportParts(payload))))
      const zip = zipStream((write) => exportArchive({ payload, req, write, parts }))
      const body = Readable.toWeb(zip) as ReadableStream<Uint8Array>
      return new Response(body as BodyInit, {
        headers: {
          'Content-Type': 'application/zip',
          'Content-Disposition': 'attachment; filename="masthead-export.zip"',
          'Cache-Control': 'private, no-store',
        },
      })
    },
  }
}
