import type { Request as ExpressRequest, RequestHandler } from 'express'
import { handleEndpoints, type SanitizedConfig } from 'payload'
import { MastheadError } from '../core/errors.js'
import { hasBody, isJson, limitedBody, readJson, type LimitedBody } from './requestBody.js'
import { abortedWith, sendWebResponse, toWebRequest } from './webRequest.js'

/**
 * Payload's REST API, straight on Express. Refuses what is too large or not the JSON it says it is, before Payload
 * sees it; everything that Payload answers goes out unchanged.
 */
export function restRoute(config: SanitizedConfig, origin: string): RequestHandler {
  return async (request, response) => {
    refuseBrokenQuery(new URL(request.originalUrl, origin).searchParams)
    const signal = abortedWith(response)
    const { body, refusal } = await bodyOf(request)
    const answer = await handleEndpoints({ config, request: toWebRequest(request, { origin, signal, body }) })
    const refused = refusal()
    if (refused !== undefined) throw refused
    await sendWebResponse(answer, request, response)
  }
}

/** What Payload reads as JSON in a query; it takes other text for a fault of its own. */
const JSON_PARAMETERS = ['where', 'data']

/** @throws MastheadError BAD_REQUEST */
function refuseBrokenQuery(query: URLSearchParams): void {
  const broken = JSON_PARAMETERS.find((name) =>
    query.getAll(name).some((text) => text !== '' && !isJsonObject(text)),
  )
  if (broken === undefined) return
  throw new MastheadError(
    'BAD_REQUEST',
    `“${broken}” in the address is neither a JSON object nor of the form ${broken}[field]=…`,
    {
      path: broken,
    },
  )
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

async function bodyOf(request: ExpressRequest): Promise<{
  body: ReadableStream<Uint8Array> | Uint8Array | undefined
  refusal: LimitedBody['refusal']
}> {
  if (!hasBody(request)) return { body: undefined, refusal: () => undefined }
  if (isJson(request)) return { body: (await readJson(request)).bytes, refusal: () => undefined }
  const { stream, refusal } = limitedBody(request)
  return { body: stream, refusal }
}
