import type { PayloadRequest } from 'payload'

import type { Id } from '../../../collections/ids.js'
import { hashOf, storedHash } from './hashes.js'
import type { Made, PartCollection } from './importedRow.js'

type Doc = Record<string, unknown> & { id: Id; deletedAt?: string | null }

/** Writes what one source is made of, so that doing it again changes nothing that somebody has touched. */
export interface Writer {
  /** Gives back the id of the part: created, updated, or left as it stands. */
  write: (collection: PartCollection, part: string, data: Record<string, unknown>) => Promise<Id | null>
  /** Whether somebody changed, or took away, what was made. */
  isTouched: (made: Made) => Promise<boolean>
  /** What an editor has corrected of a part. */
  corrected: (collection: PartCollection, part: string) => Record<string, unknown>
  /** What was made, in the order in which it was asked for. */
  made: () => Made[]
  /** Parts that were left because somebody had touched them. */
  kept: () => string[]
}

/**
 * A writer for one row. What an earlier run recorded is `before`; what it wrote without living to record it is found by
 * the mark in the document itself, and written anew: a killed process may have left it half written.
 */
export async function createWriter(row: Id, before: readonly Made[], req: PayloadRequest): Promise<Writer> {
  const recorded = new Map(before.map((made) => [keyOf(made.collection, made.part), made]))
  const found = await findMade(row, req)
  const made = new Map<string, Made>()
  const kept: string[] = []
  const read = (collection: PartCollection, id: Id) => readNewest(collection, id, req)

  const isTouched = async ({ collection, id, fields, written }: Made) => {
    const doc = await read(collection, id)
    return !doc || Boolean(doc.deletedAt) || storedHash(doc, shapeOf(fields)) !== written
  }
  const save = async (
    collection: PartCollection,
    part: string,
    id: Id | null,
    data: Record<string, unknown>,
    corrected?: Record<string, unknown>,
  ) => {
    const asked = hashOf(data)
    const marked = { ...data, ...corrected, importedFrom: { row: String(row), part } }
    const options = {
      collection,
      data: marked as never,
      depth: 0,
      overrideAccess: true,
      req,
      draft: true,
    } as const
    const doc = id === null ? await req.payload.create(options) : await req.payload.update({ ...options, id })
    const stored = await read(collection, doc.id)
    const fields = Object.keys(data)
    made.set(keyOf(collection, part), {
      ...{ collection, part, id: doc.id, asked, fields },
      written: storedHash(stored ?? {}, data),
      ...(corrected ? { corrected } : {}),
    })
    return doc.id
  }
  return {
    isTouched,
    corrected: (collection, part) => recorded.get(keyOf(collection, part))?.corrected ?? {},
    made: () => [...made.values()],
    kept: () => kept,
    write: async (collection, part, data) => {
      const known = recorded.get(keyOf(collection, part))
      if (!known) return save(collection, part, found.get(keyOf(collection, part)) ?? null, data)
      made.set(keyOf(collection, part), known)
      if (await isTouched(known)) {
        kept.push(part)
        return (await read(collection, known.id)) ? known.id : null
      }
      return known.asked === hashOf(data) ? known.id : save(collection, part, known.id, data, known.corrected)
    },
  }
}

/** The hash of what an import wrote of a document, as it stands now. */
export async function hashNow({ collection, fields, id }: Made, req: PayloadRequest): Promise<string> {
  return storedHash((await readNewest(collection, id, req)) ?? {}, shapeOf(fields))
}

/** What bears the mark of a row, by collection and part. */
async function findMade(row: Id, req: PayloadRequest): Promise<Map<string, Id>> {
  const found = new Map<string, Id>()
  for (const collection of ['issues', 'stories', 'moves', 'people', 'companies', 'media'] as const) {
    const { docs } = await req.payload.db.find<Doc>({
      collection,
      where: { 'importedFrom.row': { equals: String(row) } },
      select: { importedFrom: true },
      limit: 0,
      pagination: false,
      req,
    })
    for (const { id, importedFrom } of docs) {
      found.set(keyOf(collection, String((importedFrom as { part?: unknown } | undefined)?.part)), id)
    }
  }
  return found
}

async function readNewest(collection: PartCollection, id: Id, req: PayloadRequest): Promise<Doc | null> {
  const doc = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    draft: true,
    disableErrors: true,
    overrideAccess: true,
    showHiddenFields: true,
    trash: true,
    req,
  })
  return doc as unknown as Doc | null
}

const keyOf = (collection: string, part: string) => `${collection}/${part}`
const shapeOf = (fields: readonly string[]) => Object.fromEntries(fields.map((name) => [name, null]))
