import type { FlattenedField, JsonObject } from 'payload'

import { repointLinks, type Repointing, type RichText } from '../../src/core/richtext/index.js'
import { sameId } from '../ids.js'

/**
 * The fields of a document, as stored, that change when whatever points at one document points at another: in
 * relationships and in links of rich texts, in groups and arrays too. Null where nothing does. Goes by the schema, so
 * that fields which a host added are found as well.
 *
 * @example
 * repoint(story, fields, { collection: 'people', from: 7, into: 12 }) // { people: [12] }
 */
export function repoint(
  document: JsonObject,
  fields: readonly FlattenedField[],
  change: Repointing,
): JsonObject | null {
  const changed = fields.flatMap((field) => {
    const before: unknown = document[field.name]
    const after = valueAfter(field, before, change)
    return after === before ? [] : [[field.name, after] as const]
  })
  return changed.length === 0 ? null : Object.fromEntries(changed)
}

/** Whether a field, or one within it, can point at documents of a collection. */
export function canPointAt(field: FlattenedField, collection: string): boolean {
  const anyOf = (fields: readonly FlattenedField[]) => fields.some((inner) => canPointAt(inner, collection))
  if (field.type === 'relationship' || field.type === 'upload')
    return [field.relationTo].flat().some((slug) => slug === collection)
  if (field.type === 'array' || field.type === 'group' || field.type === 'tab')
    return anyOf(field.flattenedFields)
  if (field.type === 'blocks') return field.blocks.some((block) => anyOf(block.flattenedFields))
  return field.type === 'richText'
}

/** The very value that it was given, where nothing changes. */
function valueAfter(field: FlattenedField, value: unknown, change: Repointing): unknown {
  if (value === null || value === undefined || !canPointAt(field, change.collection)) return value
  if (field.type === 'relationship' || field.type === 'upload')
    return Array.isArray(value) ? listAfter(value, change) : linkAfter(value, change)
  if (field.type === 'richText')
    return isObject(value) && isObject(value.root) ? repointLinks(value as RichText, change) : value
  if (field.type === 'group' || field.type === 'tab')
    return isObject(value) ? rowAfter(value, field.flattenedFields, change) : value
  if (field.type === 'array') return rowsAfter(value, () => field.flattenedFields, change)
  if (field.type !== 'blocks') return value
  const fieldsOf = ({ blockType }: JsonObject) =>
    field.blocks.find(({ slug }) => slug === blockType)?.flattenedFields ?? []
  return rowsAfter(value, fieldsOf, change)
}

/** `7`, or `{ relationTo: 'people', value: 7 }` where a field takes several collections. */
function linkAfter(value: unknown, { collection, from, into }: Repointing): unknown {
  if (isObject(value) && 'relationTo' in value)
    return value.relationTo === collection && sameId(value.value, from) ? { ...value, value: into } : value
  return sameId(value, from) ? into : value
}

/** Who pointed at both points once at the one that stays. */
function listAfter(values: readonly unknown[], change: Repointing): readonly unknown[] {
  const after = values.map((value) => linkAfter(value, change))
  if (after.every((value, index) => value === values[index])) return values
  return [...new Map(after.map((value) => [JSON.stringify(value), value])).values()]
}

function rowsAfter(
  value: unknown,
  fieldsOf: (row: JsonObject) => readonly FlattenedField[],
  change: Repointing,
): unknown {
  if (!Array.isArray(value)) return value
  const rows: unknown[] = value
  const after = rows.map((row) => (isObject(row) ? rowAfter(row, fieldsOf(row), change) : row))
  return after.every((row, index) => row === rows[index]) ? value : after
}

function rowAfter(row: JsonObject, fields: readonly FlattenedField[], change: Repointing): JsonObject {
  const changes = repoint(row, fields, change)
  return changes ? { ...row, ...changes } : row
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
