import type { Request as ExpressRequest, RequestHandler } from 'express'
import { handleEndpoints, type SanitizedConfig } from 'payload'
import { MastheadError } from '../core/errors.js'
import { checkedForm, isForm } from './requestForm.js'
import { hasBody, isJson, limitedBody, readJson, readWhole, type LimitedBody } from './requestBody.js'
import { abortedWith, sendWebResponse, toWebRequest } from './webRequest.js'

/**
 * Payload's REST API, straight on Express. Refuses what is too large or not the JSON or the form it says it is, before
 * Payload sees it; everything that Payload answers goes out unchanged.
 */
export function restRoute(config: SanitizedConfig, origin: string): RequestHandler {
  return async (request, response) => {
    const { pathname, searchParams } = new URL(request.originalUrl, origin)
    refuseInherited(pathname)
    refuseBrokenQuery(searchParams)
    const signal = abortedWith(response)
    const { body, refusal } = await bodyOf(request)
    const answer = await handleEndpoints({ config, request: toWebRequest(request, { origin, signal, body }) })
    const refused = refusal()
    if (refused !== undefined) throw refused
    // Payload says so of collections that are not served at all.
    if (answer.status === 501) throw new MastheadError('NOT_FOUND', `Nothing is served at ${request.path}`)
    await sendWebResponse(answer, request, response)
  }
}

/** Payload looks collections up by name in an object, and takes what every object has for one. */
function refuseInherited(pathname: string): void {
  if (pathname.split('/').some((segment) => segment !== '' && segment in Object.prototype))
    throw new MastheadError('NOT_FOUND', `Nothing is served at ${pathname}`)
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

interface Body {
  body: ReadableStream<Uint8Array> | Uint8Array | undefined
  refusal: LimitedBody['refusal']
}

async function bodyOf(request: ExpressRequest): Promise<Body> {
  if (isQueryInBody(request)) return whole(await queryInBody(request))
  if (!hasBody(request)) return whole(undefined)
  if (isJson(request)) return whole((await readJson(request)).bytes)
  if (isForm(request)) return whole(await checkedForm(request))
  const { stream, refusal } = limitedBody(request)
  return { body: stream, refusal }
}

const whole = (body: Uint8Array | undefined): Body => ({ body, refusal: () => undefined })

/** The admin panel asks by POST what would be too long for an address. */
const isQueryInBody = ({ method, headers }: ExpressRequest) =>
  method === 'POST' &&
  [headers['x-payload-http-method-override'], headers['x-http-method-override']].includes('GET')

async function queryInBody(request: ExpressRequest): Promise<Uint8Array> {
  if (isJson(request)) {
    const { bytes, value } = await readJson(request)
    return value === undefined ? Buffer.from('{}') : bytes
  }
  const bytes = await readWhole(request)
  refuseBrokenQuery(new URLSearchParams(bytes.toString('utf8')))
  return bytes
}
