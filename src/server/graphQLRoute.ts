import { GRAPHQL_PLAYGROUND_GET, GRAPHQL_POST } from '@payloadcms/next/routes'
import type { Request as ExpressRequest, RequestHandler } from 'express'
import { GraphQLError, parse } from 'graphql'
import type { SanitizedConfig } from 'payload'
import { MastheadError } from '../core/errors.js'
import { assertForm } from './graphQLForm.js'
import { assertShape } from './graphQLShape.js'
import { isJson, readJson } from './requestBody.js'
import { abortedWith, sendWebResponse, toWebRequest } from './webRequest.js'

/** Payload's GraphQL endpoint (POST), behind checks that keep a bad query from costing anything. */
export function graphQLRoute(config: SanitizedConfig, origin: string): RequestHandler {
  const answerTo = GRAPHQL_POST(Promise.resolve(config))
  return async (request, response) => {
    if (request.method !== 'POST') {
      response.set('Allow', 'POST, OPTIONS')
      throw new MastheadError('METHOD_NOT_ALLOWED', `GraphQL is asked by POST, not ${request.method}`)
    }
    const signal = abortedWith(response)
    const bytes = await checkedQuery(request)
    const answer = await answerTo(toWebRequest(request, { origin, signal, body: bytes }))
    await sendWebResponse(answer, request, response)
  }
}

/** The playground loads its program from elsewhere, so it is there only where the schema is open anyway. */
export function playgroundRoute(config: SanitizedConfig, origin: string): RequestHandler {
  const answerTo = GRAPHQL_PLAYGROUND_GET(Promise.resolve(config))
  return async (request, response) => {
    const signal = abortedWith(response)
    await sendWebResponse(await answerTo(toWebRequest(request, { origin, signal })), request, response)
  }
}

/** A query of a hundred thousand tokens is not one that a person or a client library wrote. */
const MAX_TOKENS = 10_000

async function checkedQuery(request: ExpressRequest): Promise<Buffer> {
  if (!isJson(request)) throw new MastheadError('BAD_JSON', 'GraphQL takes a JSON body')
  const { bytes, value } = await readJson(request)
  if (bytes.length === 0) throw new MastheadError('BAD_JSON', 'The body is empty')
  if (Array.isArray(value))
    throw new MastheadError('BAD_REQUEST', 'Several queries in one request are not answered')
  if (typeof value !== 'object' || value === null || !('query' in value) || typeof value.query !== 'string') {
    throw new MastheadError('BAD_REQUEST', 'The body needs a "query" that is a string', { path: 'query' })
  }
  refuseOddQuery(value.query, 'variables' in value ? value.variables : undefined)
  return bytes
}

function refuseOddQuery(query: string, variables: unknown): void {
  try {
    const document = parse(query, { maxTokens: MAX_TOKENS, noLocation: true })
    assertShape(document)
    assertForm(document, variables)
  } catch (error) {
    if (error instanceof RangeError)
      throw new MastheadError('GRAPHQL_TOO_COMPLEX', 'The query is nested beyond reading', { path: 'query' })
    if (!(error instanceof GraphQLError)) throw error
    const [place] = error.locations ?? []
    const where = place === undefined ? '' : ` (line ${place.line}, column ${place.column})`
    throw new MastheadError('BAD_REQUEST', `${error.message}${where}`, { path: 'query', cause: error })
  }
}
