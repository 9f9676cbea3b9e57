import { STATUS_CODES } from 'node:http'
import type { Response } from 'express'
import { MastheadError, type ErrorCode } from '../core/errors.js'

/** RFC 9457 problem details, with our stable code and what to do about it. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  code: ErrorCode
  advice: string
  /** The same message where clients of Payload and of GraphQL look for it. */
  errors: { message: string; extensions: { code: ErrorCode; statusCode: number } }[]
}

/**
 * What the caller is told about an error. Anything that is not a MastheadError says nothing about its inside.
 *
 * @example
 * toProblem(new MastheadError('NOT_FOUND', 'Nothing is served at /x')).status // 404
 */
export function toProblem(error: unknown): Problem {
  const { code, status, message, advice } = asMastheadError(error)
  return {
    type: `urn:masthead:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: message,
    code,
    advice,
    errors: [{ message, extensions: { code, statusCode: status } }],
  }
}

/** Answers with problem details, or cuts the connection where an answer is already on its way. */
export function sendProblem(response: Response, error: unknown): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const problem = toProblem(error)
  response.status(problem.status).set('Cache-Control', 'no-store').type('application/problem+json')
  response.send(JSON.stringify(problem))
}

function asMastheadError(error: unknown): MastheadError {
  if (error instanceof MastheadError) return error
  if (isRouterRefusal(error)) return new MastheadError('BAD_REQUEST', 'The address is not correctly encoded')
  return new MastheadError('INTERNAL_ERROR', 'Something went wrong on this server')
}

/** Express answers a path that does not decode with an error of status 400. */
const isRouterRefusal = (error: unknown) =>
  error instanceof URIError && 'status' in error && error.status === 400
