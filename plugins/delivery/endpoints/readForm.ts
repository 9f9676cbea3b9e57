import type { PayloadRequest } from 'payload'

import { MastheadError } from '../../../src/core/errors.js'

/** What a form holds: a field once is a text, several times a list. */
export type Form = Record<string, unknown>

/**
 * The body of a request by JSON, as a browser sends a form, or as nothing. What is in it never goes into an error: it
 * may be an address, and errors are logged.
 */
export async function readForm(req: PayloadRequest): Promise<Form> {
  const type = req.headers.get('content-type') ?? ''
  return /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)
    ? fromEntries(await formDataOf(req))
    : fromJson((await req.text?.()) ?? '')
}

/** The only thing that can be wrong with it is the form itself; too much of it is said by whoever counts the bytes. */
async function formDataOf(req: PayloadRequest): Promise<FormData> {
  try {
    return (await req.formData?.()) ?? new FormData()
  } catch (cause) {
    throw new MastheadError('BAD_REQUEST', 'The body is not the form that it says it is', {
      cause: cause instanceof Error ? cause.name : undefined,
    })
  }
}

function fromJson(text: string): Form {
  if (text.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
  } catch (error) {
    if (error instanceof SyntaxError) throw new MastheadError('BAD_JSON', 'The body is not JSON')
    throw error
  }
}

/** Whether a person looks at the answer, in a browser that sent a form. */
export function wantsPage({ headers }: PayloadRequest): boolean {
  const isForm = /form/i.test(headers.get('content-type') ?? '')
  return isForm && /text\/html/i.test(headers.get('accept') ?? '')
}

function fromEntries(data: FormData): Form {
  const form: Form = {}
  for (const name of new Set(data.keys())) {
    const values = data.getAll(name).filter((value) => typeof value === 'string')
    form[name] = values.length > 1 ? values : values[0]
  }
  return form
}

/** A text in a form of at most so many characters; null where there is none. */
export function textIn(form: Form, name: string, longest: number): string | null {
  const value = form[name]
  if (value === undefined || value === null || value === '') return null
  if (typeof value !== 'string' || value.length > longest) {
    throw new MastheadError('BAD_REQUEST', `${name}: give a text of at most ${longest} characters`, {
      path: name,
    })
  }
  return value.trim() || null
}

/** Texts in a form, however often the field is there. */
export function textsIn(form: Form, name: string, most: number): string[] {
  const values = Array.isArray(form[name]) ? form[name] : [form[name] ?? []].flat()
  const texts = values.filter((value) => typeof value === 'string' || typeof value === 'number').map(String)
  if (texts.length === values.length && texts.length <= most) return texts.filter((text) => text !== '')
  throw new MastheadError('BAD_REQUEST', `${name}: give at most ${most} of them`, { path: name })
}
