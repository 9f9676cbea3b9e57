import type { CollectionBeforeOperationHook } from 'payload'

import { MastheadError } from '../../src/core/errors.js'

/** What a condition may ask of a field. Payload's three more are for points on a map, of which there are none. */
const OPERATORS: ReadonlySet<string> = new Set([
  'all',
  'contains',
  'equals',
  'exists',
  'greater_than',
  'greater_than_equal',
  'in',
  'less_than',
  'less_than_equal',
  'like',
  'not_equals',
  'not_in',
  'not_like',
])

/** More than any list has. SQLite refuses what does not fit into 64 bits. */
const LARGEST = 1_000_000_000

/** Refuses queries over HTTP that a database takes for a fault: operators that there are not, numbers beyond counting. */
export const refuseOddQueries: CollectionBeforeOperationHook = ({ args }) => {
  const { where, joins, page, limit, overrideAccess } = args as Record<string, unknown>
  if (overrideAccess) return
  for (const [name, value] of Object.entries({ page, limit })) {
    if (typeof value === 'number' && !(Math.abs(value) <= LARGEST))
      refuse(name, `“${name}” is beyond counting`)
  }
  checkCondition(where)
  for (const join of isObject(joins) ? Object.values(joins) : []) {
    if (isObject(join) && 'where' in join) checkCondition(join.where)
  }
}

function checkCondition(where: unknown): void {
  if (!isObject(where)) return
  for (const [field, asked] of Object.entries(where)) {
    if (/^(and|or)$/i.test(field)) {
      if (!isObject(asked)) refuse('where', `“${field}” is not a list of conditions`)
      Object.values(asked).forEach(checkCondition)
    } else checkOperators(field, asked)
  }
}

function checkOperators(field: string, asked: unknown): void {
  if (!isObject(asked))
    refuse('where', `“${field}” is not followed by an operator, as in where[${field}][equals]=…`)
  for (const operator of Object.keys(asked)) {
    if (!OPERATORS.has(operator)) refuse('where', `There is no operator “${operator}”`)
  }
}

function refuse(path: string, message: string): never {
  throw new MastheadError('BAD_REQUEST', message, { path })
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
