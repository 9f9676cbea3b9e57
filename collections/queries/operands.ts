import type { FlattenedField } from 'payload'

/** What a condition may ask of a field. Of Payload's others `all` is unknown to SQL, and three are for points on a map. */
export const OPERATORS: ReadonlySet<string> = new Set([
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

const OF_TEXT: ReadonlySet<string> = new Set(['contains', 'like', 'not_like'])
const OF_LISTS: ReadonlySet<string> = new Set(['in', 'not_in'])

/** Longer than any title; patterns cost a database more than their length. */
const LONGEST_PATTERN = 1_000

/**
 * What is wrong with asking this of a field, in words that follow the field's name; `null` where a database can answer.
 *
 * @param field what the condition is about; `undefined` for an id
 */
export function oddity(operator: string, asked: unknown, field: FlattenedField | undefined): string | null {
  if (!OPERATORS.has(operator)) return `takes no operator “${operator}”`
  const type = field?.type ?? 'text'
  if (OF_TEXT.has(operator)) {
    if (NOT_TEXT.has(type)) return `is no text, and “${operator}” takes one`
    if (typeof asked !== 'string') return `takes text after “${operator}”`
    return asked.length > LONGEST_PATTERN ? `takes at most ${LONGEST_PATTERN} letters` : null
  }
  if (operator === 'exists') return isPlain(asked) ? null : 'takes true or false after “exists”'
  if (OF_LISTS.has(operator)) {
    const values = typeof asked === 'string' ? asked.split(',') : [asked].flat()
    return values.every((value) => fits(value, type)) ? null : `takes ${KINDS[type] ?? 'a list of values'}`
  }
  if (!field && typeof asked === 'string' && asked.includes(',')) return 'takes one id'
  if (isRelation(field)) {
    if (Array.isArray(field.relationTo)) return isReference(asked) ? null : 'takes relationTo and value'
    if (Array.isArray(asked) && operator.endsWith('equals')) return asked.every(isPlain) ? null : 'takes ids'
  }
  return fits(asked, type) ? null : `takes ${KINDS[type] ?? 'one value'}`
}

const NOT_TEXT: ReadonlySet<string> = new Set(['checkbox', 'date', 'number', 'point'])

/** What fields take that do not take any text. */
const KINDS: Partial<Record<FlattenedField['type'], string>> = {
  checkbox: 'true or false',
  date: 'a date (ISO 8601)',
  number: 'a number',
}

function fits(value: unknown, type: FlattenedField['type']): boolean {
  if (!isPlain(value)) return false
  if (value === null) return true
  if (type === 'checkbox') return typeof value === 'boolean' || value === 'true' || value === 'false'
  if (type === 'date') return value === '' || value === 'null' || isDate(value)
  return type !== 'number' || (typeof value !== 'boolean' && Number.isFinite(Number(value)))
}

const isDate = (value: Date | boolean | number | string) =>
  typeof value !== 'boolean' && !Number.isNaN(new Date(value).getTime())

const isPlain = (value: unknown): value is Date | boolean | number | string | null =>
  value === null || value instanceof Date || ['boolean', 'number', 'string'].includes(typeof value)

const isRelation = (field?: FlattenedField) => field?.type === 'relationship' || field?.type === 'upload'

const isReference = (value: unknown) =>
  value === null ||
  (typeof value === 'object' &&
    'relationTo' in value &&
    typeof value.relationTo === 'string' &&
    'value' in value &&
    isPlain(value.value))
