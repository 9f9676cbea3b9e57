import type { CollectionBeforeOperationHook, FlattenedField, Option } from 'payload'

import { MastheadError } from '../../src/core/errors.js'
import { idOf } from '../ids.js'

/**
 * Refuses data over HTTP whose shape no field can take: text that is a list, rows that are no list, a body that is no
 * object. Payload asks its validators after the hooks of fields and documents, which may count on the shape.
 */
export const refuseMisshapen: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  const { id, data, overrideAccess, duplicateFromID } = args as Record<string, unknown>
  if (overrideAccess) return
  if (data === undefined) {
    // No body is an empty one, except for a copy, which has the data of what it was made from.
    const writes = operation === 'create' || operation === 'update'
    return writes && duplicateFromID === undefined ? { ...args, data: {} } : undefined
  }
  const [complaint] = isObject(data)
    ? misshapen(data, collection.flattenedFields, '')
    : [{ path: 'data', message: 'The document is not an object' }]
  if (complaint) throw new MastheadError('BAD_REQUEST', complaint.message, { path: complaint.path })
  // Live previews send the document that they read, and may leave its id to the address.
  if (operation === 'read' && isObject(data)) return { ...args, data: { ...data, id } }
}

interface Complaint {
  path: string
  message: string
}

function misshapen(data: object, fields: readonly FlattenedField[], prefix: string): Complaint[] {
  return Object.entries(data).flatMap(([name, value]) => {
    // What every object has is taken for a field by whoever looks fields up by name.
    if (name in Object.prototype) return [notA('a field', prefix + name)]
    const field = fields.find((candidate) => candidate.name === name)
    if (!field || value === undefined || ('localized' in field && field.localized)) return []
    // Payload looks into a group before it looks whether there is one.
    const mayBeNull = field.type !== 'group' && field.type !== 'tab' && !STAMPS.has(prefix + name)
    if (value === null && mayBeNull) return []
    return complaintsOf(value, field, prefix + name)
  })
}

function complaintsOf(value: unknown, field: FlattenedField, path: string): Complaint[] {
  switch (field.type) {
    case 'array':
    case 'blocks':
      return rowsOf(value, field, path)
    case 'group':
    case 'tab':
      return isObject(value) ? misshapen(value, field.flattenedFields, `${path}.`) : [notA('an object', path)]
    case 'richText':
      return isObject(value) ? [] : [notA('rich text', path)]
    case 'date':
      return isDate(value) ? [] : [notA('a date (ISO 8601)', path)]
    case 'radio':
    case 'select':
      return each(value, field, path, 'one of its options', (one) => isOption(one, field))
    case 'code':
    case 'email':
    case 'text':
    case 'textarea':
      return each(value, field, path, 'text', (one) => typeof one === 'string')
    case 'relationship':
    case 'upload':
      return each(value, field, path, 'an id', isReference)
    case 'number':
      return each(value, field, path, 'a number', (one) => ['number', 'string'].includes(typeof one))
    case 'checkbox':
    case 'join':
    case 'json':
    case 'point':
      return []
  }
}

function rowsOf(
  value: unknown,
  field: Extract<FlattenedField, { type: 'array' | 'blocks' }>,
  path: string,
): Complaint[] {
  // The admin sends 0 for no rows.
  if (value === 0) return []
  if (!Array.isArray(value)) return [notA('a list', path)]
  return value.flatMap((row: unknown, index) => {
    const at = `${path}.${index}`
    if (!isObject(row)) return [notA('an object', at)]
    return field.type === 'array' ? misshapen(row, field.flattenedFields, `${at}.`) : []
  })
}

function each(
  value: unknown,
  field: FlattenedField,
  path: string,
  kind: string,
  fits: (one: unknown) => boolean,
): Complaint[] {
  if (!('hasMany' in field && field.hasMany)) {
    return fits(value) && !Array.isArray(value) ? [] : [notA(kind, path)]
  }
  if (!Array.isArray(value)) return [notA('a list', path)]
  return value.every((one) => one !== null && fits(one)) ? [] : [notA(`a list of ${kind}`, path)]
}

const notA = (kind: string, path: string): Complaint => ({ path, message: `“${path}” is not ${kind}` })

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Of drafts Payload asks nothing of the kind, and fails over a status that there is not. */
const isOption = (value: unknown, { options }: { options: Option[] }): boolean =>
  value === '' || options.some((option) => (typeof option === 'string' ? option : option.value) === value)

/** An id, a document with one, or an id beside the name of its collection. */
const isReference = (value: unknown): boolean =>
  typeof value === 'number' ||
  typeof value === 'string' ||
  (isObject(value) && idOf('value' in value && 'relationTo' in value ? value.value : value) !== null)

/** A date with a year of four digits, as feeds and mail write it. SQLite keeps any other, and can read the document no more. */
const isDate = (value: unknown): boolean => {
  const time = value instanceof Date ? value.getTime() : typeof value === 'string' ? Date.parse(value) : NaN
  return time >= EARLIEST && time <= LATEST
}

const [EARLIEST, LATEST] = [Date.parse('0000-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59Z')]

/** What Payload writes of every document. */
const STAMPS = new Set(['createdAt', 'updatedAt'])
