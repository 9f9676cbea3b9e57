import { configToJSONSchema, type FlattenedField, type SanitizedConfig } from 'payload'

import { EXPORTED } from './collections.js'

type Schema = Record<string, unknown>

/**
 * JSON Schema (draft 7) of the documents of an export: `definitions` has one for each collection, which every line of
 * `json/<collection>.jsonl` fits; a line of `json/<collection>.drafts.jsonl` has one in `version`, of which anything may
 * be missing. Made from the collections of a config, so a host with fields of its own gets a schema that has them.
 *
 * @example
 * ajv.compile({ ...exportSchema(payload.config), $ref: '#/definitions/issues' })(JSON.parse(line))
 */
export function exportSchema(config: SanitizedConfig): Schema {
  const { definitions = {} } = configToJSONSchema(config, 'text')
  const documents = EXPORTED.map((slug): [string, Schema] => {
    const fields = config.collections.find((one) => one.slug === slug)?.flattenedFields ?? []
    return [slug, documentSchema(definitions[slug] as Schema, fields)]
  })
  const parts = new Map<string, Schema>()
  const waiting = documents.map(([, schema]) => schema)
  for (let schema = waiting.pop(); schema !== undefined; schema = waiting.pop()) {
    for (const name of referencesIn(schema)) {
      if (parts.has(name)) continue
      const part = exportedForm(definitions[name]) as Schema
      parts.set(name, part)
      waiting.push(part)
    }
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Masthead export, version 1',
    definitions: Object.fromEntries([...documents, ...[...parts].sort(([a], [b]) => (a < b ? -1 : 1))]),
  }
}

/** What is empty is left out of an export, so nothing but the id has to be there. */
function documentSchema(schema: Schema, fields: readonly FlattenedField[]): Schema {
  const properties = Object.entries((schema.properties ?? {}) as Schema).filter(([name]) => {
    const field = fields.find((one) => one.name === name)
    return field === undefined || isExportedField(field)
  })
  return {
    ...(exportedForm({ ...schema, properties: Object.fromEntries(properties) }) as Schema),
    required: ['id'],
  }
}

function isExportedField(field: FlattenedField): boolean {
  if (field.type === 'join' || ('virtual' in field && field.virtual)) return false
  if (field.type !== 'relationship' && field.type !== 'upload') return true
  return [field.relationTo].flat().some((slug) => EXPORTED.some((known) => known === slug))
}

/** A document that is pointed at stands as its id, in the file of its own collection. */
function exportedForm(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(exportedForm)
  if (typeof value !== 'object' || value === null) return value
  const { required: _required, tsType: _tsType, oneOf, ...schema } = value as Schema
  const rest = Object.fromEntries(Object.entries(schema).map(([name, inner]) => [name, exportedForm(inner)]))
  if (!Array.isArray(oneOf)) return rest
  const targets = oneOf.filter(isCollection)
  const others = oneOf.filter((one) => !isCollection(one))
  if (targets.length === 1 && others.length === 1)
    return { ...rest, ...(exportedForm(others[0]) as Schema), $comment: `id of one of ${nameOf(targets[0])}` }
  return { ...rest, oneOf: others.map(exportedForm) }
}

const nameOf = (schema: unknown): string | null => {
  const target = typeof schema === 'object' && schema !== null && '$ref' in schema ? schema.$ref : null
  return typeof target === 'string' ? target.replace('#/definitions/', '') : null
}

const isCollection = (schema: unknown): boolean => {
  const name = nameOf(schema)
  return name !== null && /^[a-z]/.test(name)
}

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (typeof value !== 'object' || value === null) return []
  const own = nameOf(value)
  return [...(own === null ? [] : [own]), ...Object.values(value).flatMap(referencesIn)]
}
