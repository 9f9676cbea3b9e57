import { hostname } from 'node:os'

import type { PayloadRequest } from 'payload'

import type { Id } from '../../../collections/ids.js'

const LEASE_MS = 60_000

/** The right to work on an import, which one worker at a time has. */
export interface Lease {
  /** Whether it is still ours; prolongs it in time. */
  holds: () => Promise<boolean>
  release: () => Promise<void>
}

interface LeaseDoc {
  id: Id
  owner: string
  until: string
}

/**
 * Takes the lease of an import; null where somebody else has it. The lock is the unique row: of two that insert it, the
 * database refuses one. A lease that ran out, or whose process has died on this machine, is taken over.
 */
export async function takeLease(run: Id, req: PayloadRequest): Promise<Lease | null> {
  const { db } = req.payload
  const where = { run: { equals: String(run) } }
  const standing = await db.findOne<LeaseDoc>({ collection: 'import-leases', where, req })
  if (standing) {
    if (!isOver(standing)) return null
    await db.deleteOne({
      collection: 'import-leases',
      where: { id: { equals: standing.id } },
      req,
      returning: false,
    })
  }
  const id = await insert(run, req)
  if (id === null) return null
  let until = Date.now() + LEASE_MS
  return {
    holds: async () => {
      const mine = await db.findOne<LeaseDoc>({
        collection: 'import-leases',
        where: { id: { equals: id } },
        req,
      })
      if (!mine) return false
      if (until - Date.now() < LEASE_MS / 2) {
        until = Date.now() + LEASE_MS
        const data = { until: new Date(until).toISOString() }
        await db.updateOne({ collection: 'import-leases', id, data, req, returning: false })
      }
      return true
    },
    release: async () => {
      await db.deleteMany({ collection: 'import-leases', where: { id: { equals: id } }, req })
    },
  }
}

async function insert(run: Id, req: PayloadRequest): Promise<Id | null> {
  const data = { run: String(run), owner: OWNER, until: new Date(Date.now() + LEASE_MS).toISOString() }
  try {
    const { id } = await req.payload.db.create({ collection: 'import-leases', data, req })
    return id as Id
  } catch (error) {
    const other = await req.payload.db.findOne({
      collection: 'import-leases',
      where: { run: { equals: String(run) } },
      req,
    })
    if (other) return null
    throw error
  }
}

/** Machine, process, and when that began: a number of a process is used again. */
const OWNER = `${hostname()}/${process.pid}/${Math.round(performance.timeOrigin)}`

function isOver({ owner, until }: LeaseDoc): boolean {
  if (Date.parse(until) < Date.now()) return true
  const [host, pid] = owner.split('/')
  if (host !== hostname() || owner === OWNER) return false
  return Number(pid) === process.pid || !isAlive(Number(pid))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
