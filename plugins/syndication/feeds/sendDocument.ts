import { createHash } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { conditional } from '../endpoints/conditional.js'

/**
 * Answers with a document that anybody may keep for a while; 304 where the reader has it already.
 *
 * @param changedAt ISO 8601 instant
 */
export function sendDocument(
  req: PayloadRequest,
  body: BodyInit & (string | Uint8Array),
  { contentType, changedAt }: { contentType: string; changedAt: string },
): Response {
  return conditional(req, body, {
    'Content-Type': contentType,
    'Cache-Control': 'public, max-age=300',
    ETag: `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`,
    'Last-Modified': new Date(changedAt).toUTCString(),
  })
}
