import { createHash } from 'node:crypto'

import { canonicalJson } from '../../../src/core/edition/canonicalJson.js'
import { isRecord } from '../../../src/core/richtext/isRecord.js'

/** SHA-256 of any plain value, whatever the order of its keys. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}

/** What of a stored document an import wrote: its fields alone, without what hooks and the database add to rows. */
export function storedHash(doc: object, written: object): string {
  return hashOf(Object.keys(written).map((name) => [name, bare(Reflect.get(doc, name))]))
}

const ADDED: ReadonlySet<string> = new Set(['id', 'anchor', 'label', 'assembledHeading', 'reason', 'source'])

/** Rows without their ids and derived parts; nothing, null and '' are one. Rich texts are compared whole. */
function bare(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null
  if (Array.isArray(value)) return value.map(bare)
  if (!isRecord(value)) return value
  if ('root' in value) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, inner]) => !ADDED.has(name) && bare(inner) !== null)
      .map(([name, inner]) => [name, bare(inner)]),
  )
}
