import type { PayloadRequest } from 'payload'
import type { z } from 'zod'

import { MastheadError } from '../../../src/core/errors.js'

/** The JSON body of a request, checked. An absent body is an empty object. */
export async function parseBody<T extends z.ZodType>(req: PayloadRequest, schema: T): Promise<z.infer<T>> {
  const text = (await req.text?.()) ?? ''
  const parsed = schema.safeParse(text.trim() === '' ? {} : parseJson(text))
  if (parsed.success) return parsed.data
  const [first] = parsed.error.issues
  const path = first?.path.join('.') ?? ''
  throw new MastheadError(
    'BAD_REQUEST',
    `${path || 'The body'}: ${first?.message ?? 'is not what this call takes'}`,
    {
      path,
      value: valueAt(text, first?.path ?? []),
    },
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new MastheadError('BAD_JSON', 'The body is not JSON', { cause })
  }
}

function valueAt(text: string, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    parseJson(text),
  )
}
