import type { PayloadRequest } from 'payload'
import type { z } from 'zod'

import type { Rule } from '../collections/access.js'
import { assertOneId, idFromText, type Id } from '../collections/ids.js'
import { MastheadError } from '../src/core/errors.js'

/** Custom endpoints are open until they ask: 401 for strangers, 403 for those who may not. */
export function requireRule(req: PayloadRequest, rule: Rule, what: string): void {
  if (!req.user)
    throw new MastheadError('CREDENTIALS_REQUIRED', `You are not signed in, and ${what} takes that`)
  if (!rule(req)) throw new MastheadError('FORBIDDEN', `You may not ${what}`)
}

/** The `:id` of a route, as the database has it: a text would be taken for a slug first. */
export function routeId({ payload, routeParams }: PayloadRequest): Id {
  const text = String(routeParams?.id)
  assertOneId(text)
  return idFromText(text, payload.db.defaultIDType)
}

/** The JSON body of a request, checked. An absent body is an empty object. */
export async function parseBody<T extends z.ZodType>(req: PayloadRequest, schema: T): Promise<z.infer<T>> {
  const text = (await req.text?.()) ?? ''
  const value = text.trim() === '' ? {} : parseJson(text)
  return checked(value, schema, 'The body')
}

/** The query of a request, checked. */
export function parseQuery<T extends z.ZodType>(req: PayloadRequest, schema: T): z.infer<T> {
  return checked(Object.fromEntries(req.searchParams), schema, 'The query')
}

function checked<T extends z.ZodType>(value: unknown, schema: T, whole: string): z.infer<T> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [first] = parsed.error.issues
  const path = first?.path.join('.') ?? ''
  throw new MastheadError(
    'BAD_REQUEST',
    `${path || whole}: ${first?.message ?? 'is not what this call takes'}`,
    {
      path,
      value: valueAt(value, first?.path ?? []),
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

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    whole,
  )
}
