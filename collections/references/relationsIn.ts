import type { FlattenedField } from 'payload'

import { idOf, type Id } from '../ids.js'

/** A document that another one points at in a field. */
export interface Relation {
  collection: string
  id: Id
  path: string
}

/**
 * What a document's relationships and uploads point at, as somebody sent it; not what its texts show.
 *
 * @example
 * relationsIn({ topics: ['7'] }, fields) // [{ collection: 'topics', id: '7', path: 'topics.0' }]
 */
export function relationsIn(document: object, fields: readonly FlattenedField[], prefix = ''): Relation[] {
  const values = new Map<string, unknown>(Object.entries(document))
  return fields.flatMap((field) => {
    const value = values.get(field.name)
    const path = prefix + field.name
    if (field.type === 'relationship' || field.type === 'upload') {
      return Array.isArray(value)
        ? value.flatMap((one: unknown, index) => relation(one, field.relationTo, `${path}.${index}`))
        : relation(value, field.relationTo, path)
    }
    if (field.type === 'group' || field.type === 'tab')
      return isObject(value) ? relationsIn(value, field.flattenedFields, `${path}.`) : []
    if (field.type !== 'array' || !Array.isArray(value)) return []
    return value.flatMap((row: unknown, index) =>
      isObject(row) ? relationsIn(row, field.flattenedFields, `${path}.${index}.`) : [],
    )
  })
}

function relation(value: unknown, relationTo: string | string[], path: string): Relation[] {
  const isPolymorphic = isObject(value) && 'relationTo' in value && 'value' in value
  const id = idOf(isPolymorphic ? value.value : value)
  const collection = isPolymorphic ? String(value.relationTo) : [relationTo].flat()[0]
  return id === null || id === '' || collection === undefined ? [] : [{ collection, id, path }]
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
