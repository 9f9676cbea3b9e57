import type { PayloadRequest } from 'payload'

/**
 * Answers 304 where the reader has it already: by the entity tag, else by the date (RFC 9110, 13.2.2).
 *
 * @param headers with `ETag`, and `Last-Modified` where there is one
 */
export function conditional(req: PayloadRequest, body: BodyInit, headers: Record<string, string>): Response {
  return isFresh(req.headers, headers)
    ? new Response(null, { status: 304, headers: withoutContent(headers) })
    : new Response(body, { headers })
}

function isFresh(asked: Headers, { ETag: tag, 'Last-Modified': modified }: Record<string, string>): boolean {
  const known = asked.get('if-none-match')
  if (known !== null) {
    return known.trim() === '*' || known.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
  }
  const since = Date.parse(asked.get('if-modified-since') ?? '')
  return modified !== undefined && Date.parse(modified) <= since
}

/** Headers that say something of a body have no place in an answer without one. */
function withoutContent(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith('Content-')))
}
