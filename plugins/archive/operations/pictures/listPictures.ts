import type { PayloadRequest } from 'payload'

import { sameId, type Id } from '../../../../collections/ids.js'
import type { SplitIssue } from '../../../../src/core/split/types.js'
import type { Row } from '../importedRow.js'
import type { Picture, Pictures } from './picture.js'
import { picturesIn } from './picturesIn.js'

/**
 * The pictures of a row for this reading of its source. Those that are in the collection stay; one that an editor has
 * thrown away stays away; others are fetched, where that is allowed.
 */
export async function listPictures(
  row: Row,
  split: SplitIssue,
  mayFetch: boolean,
  req: PayloadRequest,
): Promise<Pictures> {
  const before = row.pictures?.list ?? []
  const standing = await standingMedia(before, req)
  const found = picturesIn(split).flatMap((picture): Picture[] => {
    const known = before.find(({ url }) => url === picture.url)
    const media = standing.find(({ id }) => sameId(id, known?.made?.id))
    if (known && media)
      return [{ ...known, ...picture, state: media.deletedAt ? 'gone' : 'kept', error: null }]
    return mayFetch ? [{ ...picture, state: 'waiting', made: null, error: null }] : []
  })
  const gone = before
    .filter(({ made, url }) => made && !found.some((picture) => picture.url === url))
    .map((picture): Picture => ({ ...picture, state: 'gone' }))
  return { of: row.hash, list: [...found, ...gone] }
}

async function standingMedia(pictures: readonly Picture[], req: PayloadRequest) {
  const ids = pictures.flatMap(({ made }) => (made ? [made.id] : []))
  if (ids.length === 0) return []
  const { docs } = await req.payload.db.find<{ id: Id; deletedAt?: string | null }>({
    ...{ collection: 'media', where: { id: { in: ids } }, limit: 0, pagination: false },
    req,
  })
  return docs
}
