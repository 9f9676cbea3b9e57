import { MastheadError } from '../src/core/errors.js'

/** A document id: text on MongoDB and on SQLite with UUIDs, a number in host apps that chose serial ids. */
export type Id = number | string

/**
 * The id in a relationship's value, populated or not.
 *
 * @example
 * idOf({ id: 7, title: 'TCR' }) // 7
 * idOf('66f0c1') // '66f0c1'
 * idOf(null) // null
 */
export function idOf(value: unknown): Id | null {
  if (typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'object' && value !== null && 'id' in value) return idOf(value.id)
  return null
}

/** The ids in a relationship that holds many, without the empty ones. */
export function idsOf(values: unknown): Id[] {
  return Array.isArray(values) ? values.map(idOf).filter((id) => id !== null) : []
}

/**
 * An id that came as text, in an address or a form, in the type that the database gives its ids.
 *
 * @example
 * idFromText('12', 'number') // 12
 * idFromText('66f0c1', 'text') // '66f0c1'
 */
export function idFromText(text: string, type: 'number' | 'text'): Id {
  return type === 'number' && /^[1-9]\d*$/.test(text) ? Number(text) : text
}

/**
 * MongoDB's adapter reads a text with commas as a list of ids, and then fails to find one document by it.
 *
 * @throws MastheadError NOT_FOUND
 */
export function assertOneId(text: string): void {
  if (text.includes(','))
    throw new MastheadError('NOT_FOUND', 'An id has no commas', { path: 'id', value: text })
}

/** Whether two relationship values point at the same document. */
export function sameId(a: unknown, b: unknown): boolean {
  const left = idOf(a)
  return left !== null && String(left) === String(idOf(b))
}
