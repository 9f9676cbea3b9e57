import type { FlattenedField, JsonObject } from 'payload'

import { idOf, type Id } from '../ids.js'
import { canPointAt } from './repoint.js'

/**
 * The ids of all documents of a collection that a document, as stored, points at: in relationships and uploads, and in
 * texts that show them.
 *
 * @example
 * pointersTo('media', story, fields) // ['64f0…'] for a picture in the commentary
 */
export function pointersTo(
  collection: string,
  document: JsonObject,
  fields: readonly FlattenedField[],
): Id[] {
  return fields.flatMap((field) => {
    const value: unknown = document[field.name]
    if (value === null || value === undefined || !canPointAt(field, collection)) return []
    if (field.type === 'relationship' || field.type === 'upload')
      return [value].flat().flatMap((one) => pointer(one, collection, field.relationTo))
    if (field.type === 'richText') return inText(value, collection)
    if (field.type === 'group' || field.type === 'tab')
      return isObject(value) ? pointersTo(collection, value, field.flattenedFields) : []
    if (field.type === 'array')
      return rowsOf(value).flatMap((row) => pointersTo(collection, row, field.flattenedFields))
    if (field.type !== 'blocks') return []
    return rowsOf(value).flatMap((row) => {
      const block = field.blocks.find(({ slug }) => slug === row.blockType)
      return block ? pointersTo(collection, row, block.flattenedFields) : []
    })
  })
}

function pointer(value: unknown, collection: string, relationTo: string | string[]): Id[] {
  if (isObject(value) && 'relationTo' in value) return value.relationTo === collection ? ids(value.value) : []
  return relationTo === collection ? ids(value) : []
}

/** Whatever node of a text names the collection beside an id, of whatever kind it is. */
function inText(value: unknown, collection: string): Id[] {
  if (Array.isArray(value)) return value.flatMap((inner) => inText(inner, collection))
  if (!isObject(value)) return []
  const own = value.relationTo === collection ? ids(value.value) : []
  return [...own, ...Object.values(value).flatMap((inner) => inText(inner, collection))]
}

function ids(value: unknown): Id[] {
  const id = idOf(value)
  return id === null ? [] : [id]
}

function rowsOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
