import type { Request as ExpressRequest, RequestHandler } from 'express'
import { handleEndpoints, type SanitizedConfig } from 'payload'
import { hasBody, isJson, limitedBody, readJson, type LimitedBody } from './requestBody.js'
import { abortedWith, sendWebResponse, toWebRequest } from './webRequest.js'

/**
 * Payload's REST API, straight on Express. Refuses what is too large or not the JSON it says it is, before Payload
 * sees it; everything that Payload answers goes out unchanged.
 */
export function restRoute(config: SanitizedConfig, origin: string): RequestHandler {
  return async (request, response) => {
    const signal = abortedWith(response)
    const { body, refusal } = await bodyOf(request)
    const answer = await handleEndpoints({ config, request: toWebRequest(request, { origin, signal, body }) })
    const refused = refusal()
    if (refused !== undefined) throw refused
    await sendWebResponse(answer, request, response)
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
