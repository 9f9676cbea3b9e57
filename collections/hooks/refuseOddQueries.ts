import type { CollectionBeforeOperationHook } from 'payload'

import { MastheadError } from '../../src/core/errors.js'
import { assertOneId } from '../ids.js'
import { checkCondition, checkSort } from '../queries/checkCondition.js'
import { fieldsOf } from '../queries/fieldAt.js'

/** More than any list has. SQLite refuses what does not fit into 64 bits. */
const LARGEST = 1_000_000_000

/** Refuses queries over HTTP that a database takes for a fault, before Payload hands them on. */
export const refuseOddQueries: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  const { id, where, sort, joins, page, limit, field, select, populate, overrideAccess } = args as Record<
    string,
    unknown
  >
  if (overrideAccess) return
  if (typeof id === 'string') assertOneId(id)
  const scope = { fields: collection.flattenedFields, req }
  checkCount(page, 'page')
  checkCount(limit, 'limit')
  checkCondition(where, 'where', scope)
  checkSort(sort, 'sort', scope)
  checkSort(field, 'field', scope)
  checkSelect(select, 'select')
  checkSelect(populate, 'populate')
  for (const [name, asked] of Object.entries(isObject(joins) ? joins : {})) {
    const join = collection.flattenedFields.find((candidate) => candidate.name === name)
    if (join?.type !== 'join' || !isObject(asked)) continue
    const at = `joins[${name}]`
    const target = { fields: fieldsOf(join.collection, req), req }
    const query = asked as Record<string, unknown>
    checkCount(query.page, `${at}[page]`)
    checkCount(query.limit, `${at}[limit]`)
    checkCondition(query.where, `${at}[where]`, target)
    checkSort(query.sort, `${at}[sort]`, target)
  }
  // An empty parameter asks for nothing, and MongoDB does not take it so.
  if ([sort].flat().every((one) => one === '')) return { ...args, sort: undefined }
}

function checkCount(value: unknown, path: string): void {
  if (value === undefined || value === null) return
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LARGEST) return
  throw new MastheadError('BAD_REQUEST', `“${path}” takes a whole number up to ${LARGEST}`, { path, value })
}

/** Payload reads what is chosen as branches down to yes or no, and writes into them. */
function checkSelect(value: unknown, path: string): void {
  if (value === undefined || value === null || typeof value === 'boolean') return
  if (!isObject(value))
    throw new MastheadError('BAD_REQUEST', `“${path}” takes true or false`, { path, value })
  for (const [name, chosen] of Object.entries(value)) checkSelect(chosen, `${path}[${name}]`)
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
