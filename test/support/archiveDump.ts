import type { Payload } from 'payload'

/** What an archive says, without ids and times: two dumps are alike when two archives are. */
export async function archiveDump(payload: Payload, publication: string): Promise<string[]> {
  const all = {
    depth: 2,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    draft: true,
    joins: false,
  } as const
  const where = { publication: { equals: publication } }
  const { docs: issues } = await payload.find({ collection: 'issues', where, sort: 'publishedAt', ...all })
  const { docs: stories } = await payload.find({ collection: 'stories', where, sort: 'title', ...all })
  const { docs: moves } = await payload.find({ collection: 'moves', where, sort: 'summary', ...all })
  const { docs: people } = await payload.find({ collection: 'people', sort: 'name', ...all, draft: false })
  const { docs: companies } = await payload.find({
    collection: 'companies',
    sort: 'name',
    ...all,
    draft: false,
  })
  return [...issues, ...stories, ...moves, ...people, ...companies].map((doc) => JSON.stringify(bare(doc)))
}

const LEFT_OUT = new Set(['id', 'createdAt', 'updatedAt', 'createdBy', 'row', 'assembledAt', 'periodKey'])

function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !LEFT_OUT.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, bare(inner)]),
  )
}
