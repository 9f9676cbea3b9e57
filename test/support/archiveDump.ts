import type { Payload } from 'payload'

/** What an archive says, without ids and times: two dumps are alike when two archives are. */
export async function archiveDump(payload: Payload, publication: string): Promise<string[]> {
  const where = { publication: { equals: publication } }
  const all = { depth: 1, limit: 0, pagination: false, overrideAccess: true, joins: false } as const
  const docs: object[] = []
  for (const collection of ['issues', 'stories', 'moves'] as const) {
    // The row that readers get, and the newest version that an editor opens.
    for (const draft of [false, true])
      docs.push(...(await payload.find({ collection, where, ...all, draft })).docs)
  }
  for (const collection of ['people', 'companies'] as const) {
    docs.push(...(await payload.find({ collection, ...all })).docs)
  }
  return docs.map((doc) => JSON.stringify(bare(doc))).sort()
}

const LEFT_OUT = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'createdBy',
  'row',
  'assembledAt',
  'periodKey',
  'pendingRole',
  'currentCompany',
])

/** A document that another one points at is its name alone: it has a line of its own. */
function bare(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return value.map((inner) => bare(inner, depth + 1))
  if (typeof value !== 'object' || value === null) return value
  const name = depth > 0 && 'id' in value ? nameOf(value) : undefined
  if (name !== undefined) return name
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, inner]) => !LEFT_OUT.has(name) && !isNothing(inner))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, bare(inner, depth + 1)]),
  )
}

/** The databases keep nothing in different ways. */
function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}

function nameOf(doc: object): unknown {
  return ['title', 'name', 'summary'].map((field): unknown => Reflect.get(doc, field)).find(Boolean)
}
