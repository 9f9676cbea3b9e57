import type { FlattenedField } from 'payload'

import { idOf } from '../../../collections/ids.js'
import { EXPORTED } from './collections.js'

type Values = Record<string, unknown>

/**
 * A stored document as an export has it: fields of the schema only, what is empty left out, and no relationship to a
 * collection that is not exported.
 *
 * @example
 * plainValues(fields, { id: '7', title: 'TCR', createdBy: 'u1', url: null }) // { title: 'TCR' }
 */
export function plainValues(fields: readonly FlattenedField[], values: Values): Values {
  const kept = fields.flatMap((field): [string, unknown][] => {
    const value = plainValue(field, values[field.name])
    return value === undefined ? [] : [[field.name, value]]
  })
  return Object.fromEntries(kept)
}

/**
 * What of a document can be written before the documents that it points at: no rows, and of its relationships only
 * those without which the database does not take it.
 */
export function bareValues(fields: readonly FlattenedField[], values: Values): Values {
  const kept = fields.flatMap((field): [string, unknown][] => {
    const value = values[field.name]
    if (value === undefined || field.type === 'array' || field.type === 'blocks') return []
    if (isRelationship(field)) return field.required ? [[field.name, value]] : []
    if ('flattenedFields' in field && isValues(value))
      return [[field.name, bareValues(field.flattenedFields, value)]]
    return [[field.name, value]]
  })
  return Object.fromEntries(kept)
}

function plainValue(field: FlattenedField, value: unknown): unknown {
  if (value === null || value === undefined || field.type === 'join') return undefined
  if ('virtual' in field && field.virtual) return undefined
  if (value instanceof Date) return value.toISOString()
  if (isRelationship(field)) return withContent(relationships(field, value))
  if (field.type === 'array')
    return withContent(rowsOf(value).map((row) => plainValues(field.flattenedFields, row)))
  if (field.type === 'blocks')
    return withContent(
      rowsOf(value).map((row) => {
        const block = field.blocks.find(({ slug }) => slug === row.blockType)
        return block && 'flattenedFields' in block
          ? { ...plainValues(block.flattenedFields, row), blockType: row.blockType }
          : row
      }),
    )
  if ('flattenedFields' in field && isValues(value))
    return withContent(plainValues(field.flattenedFields, value))
  return Array.isArray(value) ? withContent(value) : value
}

type RelationshipField = Extract<FlattenedField, { type: 'relationship' | 'upload' }>

function isRelationship(field: FlattenedField): field is RelationshipField {
  return field.type === 'relationship' || field.type === 'upload'
}

function relationships({ relationTo }: RelationshipField, value: unknown): unknown {
  if (Array.isArray(value)) {
    const kept = value.map((one) => relationship(relationTo, one)).filter((one) => one !== undefined)
    return kept
  }
  return relationship(relationTo, value)
}

function relationship(relationTo: string | string[], value: unknown): unknown {
  if (typeof relationTo === 'string') return isExported(relationTo) ? (idOf(value) ?? undefined) : undefined
  if (!isValues(value) || !isExported(value.relationTo)) return undefined
  return { relationTo: value.relationTo, value: idOf(value.value) }
}

const isExported = (slug: unknown): boolean => EXPORTED.some((known) => known === slug)

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const rowsOf = (value: unknown): Values[] => (Array.isArray(value) ? value.filter(isValues) : [])

function withContent(value: unknown): unknown {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0 ? undefined : value
}
