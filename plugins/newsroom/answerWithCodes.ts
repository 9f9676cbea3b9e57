import { QueryError, ValidationError, type Config, type PayloadRequest } from 'payload'

import { MastheadError } from '../../src/core/errors.js'

/**
 * Gives every refusal its stable code on the wire: `errors[0].data.code` in REST, `extensions.data.code`
 * in GraphQL. `data.errors` carries the path, so that the admin marks the field.
 */
export function answerWithCodes(config: Config): Config {
  return {
    ...config,
    loggingLevels: { ...REFUSALS, ...config.loggingLevels },
    hooks: {
      ...config.hooks,
      afterError: [
        ...(config.hooks?.afterError ?? []),
        ({ error, req, result, graphqlResult }) => {
          const cause = brokenForm(error, req) ?? refusedByDatabase(error) ?? originalError(error)
          const data = wireData(cause)
          if (!data) return
          const { message } = cause
          const name = cause.name
          return {
            status: cause instanceof MastheadError ? cause.status : undefined,
            response: result ? { ...result, errors: [{ name, message, data }] } : undefined,
            graphqlResult: graphqlResult
              ? { ...graphqlResult, message, extensions: { ...graphqlResult.extensions, name, data } }
              : undefined,
          }
        },
      ],
    },
  }
}

/** A refusal is the caller's mistake: one line in the log, no stack. */
const REFUSALS: object = { MastheadError: 'info' }

/** Payload takes a form that it cannot read, for whatever reason, for a fault of its own; so does the runtime. */
function brokenForm(error: Error, { headers }: PayloadRequest): MastheadError | undefined {
  const isForm = /^multipart\//i.test(headers.get('content-type') ?? '')
  if (!isForm || !READERS_OF_FORMS.test(error.stack ?? '')) return undefined
  return new MastheadError('BAD_FORM', `The form cannot be read: ${error.message}`, { cause: error })
}

/** Where such an error comes from. Their classes say nothing. */
const READERS_OF_FORMS = /busboy|fetchAPI-multipart|addDataAndFileToRequest|form-?data/i

/**
 * What the schema of MongoDB's adapter cannot hold: a draft with an empty choice, text where yes or no belongs. Payload
 * validates neither drafts nor the data of a copy.
 */
function refusedByDatabase(error: Error): MastheadError | undefined {
  const cause = originalError(error)
  if (cause instanceof ValidationError) return undefined
  const complaint: unknown =
    'errors' in cause && isTable(cause.errors) ? Object.values(cause.errors)[0] : cause
  if (!(complaint instanceof Error) || !REFUSED_BY_SCHEMA.has(complaint.name)) return undefined
  const path = 'path' in complaint && typeof complaint.path === 'string' ? complaint.path : ''
  const field = path.replace(/^version\./, '')
  return new MastheadError('BAD_REQUEST', `“${field}” cannot take this value`, { path: field, cause: error })
}

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Names of Mongoose's errors, which is no dependency of whoever runs on SQL. */
const REFUSED_BY_SCHEMA = new Set(['CastError', 'ValidatorError'])

/** GraphQL wraps what a resolver threw. */
function originalError(error: Error): Error {
  return 'originalError' in error && error.originalError instanceof Error ? error.originalError : error
}

function wireData(error: Error): Record<string, unknown> | null {
  if (error instanceof MastheadError) {
    const { code, advice, path, value, message } = error
    return { code, advice, path, value, errors: path ? [{ path, message }] : undefined }
  }
  if (error instanceof QueryError)
    return { code: 'BAD_REQUEST', path: error.data[0]?.path, errors: error.data }
  return error instanceof ValidationError ? { code: 'VALIDATION_FAILED', ...error.data } : null
}
