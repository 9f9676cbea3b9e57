import type { CollectionSlug, Payload, Where } from 'payload'

import { checkQueue, findings, type Finding, type QueueFigures } from '../../core/delivery/doctor/index.js'

/** Whether the tables are those of this release. Migrations are run by the server, never from here. */
export async function examineMigrations(payload: Payload): Promise<Finding[]> {
  const { ok, failure } = findings('database')
  const wanted = migrationsOf(payload)
  if (wanted.length === 0) return [ok('The database answers')]
  const missing = await missingOf(payload, wanted)
  if (missing === undefined)
    return [failure('The database has no tables yet', 'Start the server once: it makes them.')]
  return missing.length === 0
    ? [ok(`The database answers, with all ${wanted.length} migrations`)]
    : [
        failure(
          `${missing.length} migrations have not run: ${missing.join(', ')}`,
          'Start the server once: it runs them.',
        ),
      ]
}

function migrationsOf({ db }: Payload): string[] {
  const migrations: unknown = Reflect.get(db, 'prodMigrations')
  return Array.isArray(migrations) ? migrations.map((one: { name: string }) => one.name) : []
}

/** Undefined where there is not even a table of migrations. */
async function missingOf(payload: Payload, wanted: string[]): Promise<string[] | undefined> {
  try {
    const { docs } = await payload.find({
      collection: 'payload-migrations',
      depth: 0,
      pagination: false,
      overrideAccess: true,
    })
    const done = new Set(docs.map(({ name }) => name))
    return done.size === 0 ? undefined : wanted.filter((name) => !done.has(name))
  } catch {
    return undefined
  }
}

const MINUTE_MS = 60_000

/** What waits, and for how long. Reads the collections that are there. */
export async function examineQueue(payload: Payload, now: Date): Promise<Finding[]> {
  const before = (minutes: number) => new Date(now.getTime() - minutes * MINUTE_MS).toISOString()
  const count = (slug: string, where: Where) => countOf(payload, slug, where)
  const stuckJobs = await count('payload-jobs', {
    processing: { equals: true },
    updatedAt: { less_than: before(60) },
  })
  const failedJobs = await count('payload-jobs', { hasError: { equals: true } })
  const overdue = await count('sends', {
    state: { equals: 'scheduled' },
    sendAt: { less_than: before(10) },
  })
  const still = await count('sends', {
    state: { in: ['preparing', 'sending'] },
    updatedAt: { less_than: before(30) },
    // One whose domain is new waits for the next day, and knows it.
    or: [{ retryAt: { exists: false } }, { retryAt: { less_than: before(10) } }],
  })
  const stalled = await count('sends', { state: { equals: 'stalled' } })
  const orphaned = await count('deliveries', {
    state: { in: ['claimed', 'sending'] },
    leaseUntil: { less_than: before(10) },
  })
  const uncertain = await count('deliveries', { state: { equals: 'uncertain' } })
  const figures: QueueFigures = {
    stuckJobs: stuckJobs ?? 0,
    failedJobs: failedJobs ?? 0,
    ...(overdue === undefined ? {} : { sends: { overdue, still: still ?? 0, stalled: stalled ?? 0 } }),
    ...(orphaned === undefined ? {} : { deliveries: { orphaned, uncertain: uncertain ?? 0 } }),
  }
  return checkQueue(figures)
}

async function countOf(payload: Payload, slug: string, where: Where): Promise<number | undefined> {
  if (!(slug in payload.collections)) return undefined
  const { totalDocs } = await payload.count({
    collection: slug as CollectionSlug,
    where,
    overrideAccess: true,
  })
  return totalDocs
}
