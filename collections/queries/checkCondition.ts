import type { FlattenedField, PayloadRequest } from 'payload'

import { MastheadError } from '../../src/core/errors.js'
import { fieldAt, fieldsOf, namesIn } from './fieldAt.js'
import { oddity } from './operands.js'

/** More than anybody asks; SQLite stops at a thousand terms, and at a hundred brackets in one another. */
const MOST = { depth: 15, terms: 400, values: 5_000 } as const

/** The documents that a condition is about. */
interface Scope {
  fields: readonly FlattenedField[]
  req: PayloadRequest
}

/**
 * Refuses a condition that a database would take for a fault: an operator that there is not, a value that the field
 * cannot be compared with, more terms than it counts.
 *
 * @param where as it came over the wire
 * @param path where it stands in the query, as in `where` or `joins[moves][where]`
 * @throws MastheadError BAD_REQUEST
 */
export function checkCondition(where: unknown, path: string, scope: Scope): void {
  if (where === undefined || where === '') return
  const left: Record<'terms' | 'values', number> = { ...MOST }
  check(where, path, scope, 0)

  function check(condition: unknown, at: string, { fields, req }: Scope, depth: number): void {
    if (!isObject(condition)) refuse(at, `“${at}” is not a condition, as in ${path}[title][equals]=…`)
    if (depth > MOST.depth) refuse(path, 'The condition is nested too deeply')
    for (const [name, asked] of Object.entries(condition)) {
      const here = `${at}[${name}]`
      if (/^(and|or)$/i.test(name)) {
        if (!isObject(asked)) refuse(here, `“${here}” is not a list of conditions`)
        for (const [index, one] of Object.entries(asked)) {
          check(one, `${here}[${index}]`, { fields, req }, depth + 1)
        }
      } else {
        if (!isObject(asked))
          refuse(here, `“${name}” is not followed by an operator, as in ${here}[equals]=…`)
        for (const [operator, operand] of Object.entries(asked)) {
          checkTerm(name, operator, operand, `${here}[${operator}]`, { fields, req }, depth)
        }
      }
    }
  }

  function checkTerm(
    name: string,
    operator: string,
    operand: unknown,
    at: string,
    { fields, req }: Scope,
    depth: number,
  ): void {
    count('terms', operator === 'like' ? String(operand).split(' ').length : 1)
    count('values', Array.isArray(operand) ? operand.length : String(operand).split(',').length)
    const end = fieldAt(namesIn(name), fields, req)
    if (end?.kind === 'unaskable') refuse(at, `“${name}” cannot be asked for`)
    const field = end?.kind === 'field' ? end.field : undefined
    // What holds for one and the same document behind a relationship.
    if (operator === 'contains' && isObject(operand) && !Array.isArray(operand)) {
      const target = relatedTo(name, { fields, req })
      if (!target) refuse(at, `“${name}” does not contain documents`)
      return check(operand, at, { fields: target, req }, depth + 1)
    }
    const wrong = oddity(operator, operand, field)
    if (wrong !== null) refuse(at, `“${name}” ${wrong}`)
  }

  function count(what: 'terms' | 'values', by: number): void {
    left[what] -= by
    if (left[what] < 0) refuse(path, `A condition has at most ${MOST[what]} ${what}`)
  }
}

/** Refuses to sort by what no database can sort by. @throws MastheadError BAD_REQUEST */
export function checkSort(sort: unknown, path: string, { fields, req }: Scope): void {
  const names = [sort].flat().flatMap((one) => (typeof one === 'string' ? one.split(',') : []))
  if (names.every((name) => name === '')) return
  if (names.length > MOST_SORTED) refuse(path, `One sorts by at most ${MOST_SORTED} fields`)
  for (const name of names) {
    if (!/^-?\w+(\.\w+)*$/.test(name.trim())) refuse(path, `One cannot sort by “${name}”`)
    const end = fieldAt(namesIn(name.trim().replace(/^-/, '')), fields, req)
    if (end?.kind === 'unaskable') refuse(path, `One cannot sort by “${name}”`)
  }
}

const MOST_SORTED = 10

function relatedTo(name: string, { fields, req }: Scope): readonly FlattenedField[] | undefined {
  const field = fields.find((candidate) => candidate.name === name)
  if (field?.type === 'join') return fieldsOf(field.collection, req)
  if (field?.type !== 'relationship' && field?.type !== 'upload') return undefined
  return field.hasMany && typeof field.relationTo === 'string' ? fieldsOf(field.relationTo, req) : undefined
}

function refuse(path: string, message: string): never {
  throw new MastheadError('BAD_REQUEST', message, { path })
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
