import type { JsonObject, PayloadRequest } from 'payload'

import { findByPages } from '../../../../collections/findByPages.js'
import type { Id } from '../../../../collections/ids.js'
import { pointersTo } from '../../../../collections/references/pointersTo.js'
import { canPointAt } from '../../../../collections/references/repoint.js'
import { storedHash } from '../hashes.js'
import { findRows } from '../importedRow.js'
import { WRITTEN, type Picture } from './picture.js'

type Medium = JsonObject & { id: Id }

/**
 * Throws away the pictures that imports brought and no imported issue has any more, unless somebody has changed them or
 * shows them elsewhere. The texts are looked through once for all of them, and only where there is one to judge.
 */
export async function dropPictures(req: PayloadRequest): Promise<void> {
  const { docs } = await req.payload.db.find<Medium>({
    ...{ collection: 'media', where: { 'importedFrom.row': { exists: true } }, limit: 0, pagination: false },
    req,
  })
  if (docs.length === 0) return
  const pictures = await recorded(req)
  const loose = docs.filter((medium) => {
    const known = pictures.filter(({ made }) => String(made?.id) === String(medium.id))
    const now = storedHash(medium, WRITTEN)
    const isTouched = known.length > 0 && known.every(({ made }) => made?.written !== now)
    return !isTouched && !known.some(({ isNeeded }) => isNeeded)
  })
  if (loose.length === 0) return
  const shown = await shownPictures(req)
  for (const { id } of loose) {
    if (shown.has(String(id))) continue
    await req.payload.delete({ collection: 'media', id, depth: 0, overrideAccess: true, req, trash: true })
  }
}

async function recorded(req: PayloadRequest): Promise<(Picture & { isNeeded: boolean })[]> {
  const rows = await findRows({ pictures: { exists: true } }, req, {
    select: { pictures: true, state: true },
  })
  return rows.flatMap(({ pictures, state }) =>
    (pictures?.list ?? []).map((picture) => ({
      ...picture,
      isNeeded: state !== 'undone' && picture.state === 'kept',
    })),
  )
}

/** The ids of all pictures that anything shows, as readers get it or as an editor opens it next. */
async function shownPictures(req: PayloadRequest): Promise<Set<string>> {
  const { payload } = req
  const shown = new Set<string>()
  for (const { config } of Object.values(payload.collections)) {
    const { flattenedFields, slug: collection, versions } = config
    if (collection.startsWith('payload-') || !flattenedFields.some((field) => canPointAt(field, 'media')))
      continue
    const add = (document: JsonObject) => {
      for (const id of pointersTo('media', document, flattenedFields)) shown.add(String(id))
    }
    for await (const row of findByPages<Medium>((page) =>
      payload.db.find({ collection, where: {}, req, ...page }),
    ))
      add(row)
    if (!versions?.drafts) continue
    const drafts = findByPages((page) =>
      payload.db.findVersions<JsonObject>({ collection, where: { latest: { equals: true } }, req, ...page }),
    )
    for await (const { version } of drafts) add(version)
  }
  return shown
}
