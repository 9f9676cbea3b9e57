import { createHash } from 'node:crypto'

import type { PayloadRequest, Where } from 'payload'

import type { Media } from '../../../../collections/payload-types.js'
import { MastheadError } from '../../../../src/core/errors.js'
import { canonicalUrl } from '../../../../src/core/links/canonicalUrl.js'
import type { ImportPorts } from '../../options.js'
import { hashOf, storedHash } from '../hashes.js'
import { findRows, type Made, type Row } from '../importedRow.js'
import { WRITTEN, type Picture } from './picture.js'
import { readPicture } from './readPicture.js'

/**
 * Takes one picture into the collection, or the one that is there already: by its address, else by its bytes. What
 * cannot be had is said in the picture; its link stays in the text.
 */
export async function takePicture(
  picture: Picture,
  row: Row,
  fetchPicture: ImportPorts['fetchPicture'],
  req: PayloadRequest,
): Promise<Picture> {
  const part = canonicalUrl(picture.url)
  try {
    const media =
      (await findMedia({ 'importedFrom.part': { equals: part } }, req)) ??
      (await fetchMedia(picture, { part, row, fetchPicture, req }))
    return { ...picture, state: 'kept', made: await madeOf(media, part, req), error: null }
  } catch (error) {
    if (!(error instanceof MastheadError)) throw error
    req.payload.logger.info({ err: error, msg: `A picture stays a link: ${picture.url}` })
    return { ...picture, state: 'failed', error: { code: error.code, message: error.message } }
  }
}

interface Fetching {
  part: string
  row: Row
  fetchPicture: ImportPorts['fetchPicture']
  req: PayloadRequest
}

async function fetchMedia({ url, alt, caption }: Picture, { part, row, fetchPicture, req }: Fetching) {
  const { body } = await fetchPicture(url)
  const contentHash = createHash('sha256').update(body).digest('hex')
  const same = await findMedia({ contentHash: { equals: contentHash } }, req)
  if (same) return same
  const file = await readPicture(url, body, req.payload)
  return req.payload.create({
    collection: 'media',
    data: {
      alt: alt || caption || placeholder(row),
      caption: caption || null,
      contentHash,
      importedFrom: { row: String(row.id), part },
    },
    file,
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** The collection wants words; these say that nobody has found any yet. */
function placeholder({ title, key }: Row): string {
  return `Not described yet: a picture in “${title ?? key}”`
}

async function findMedia(where: Where, req: PayloadRequest): Promise<Media | null> {
  const { docs } = await req.payload.find({
    ...{ collection: 'media', where, limit: 1, pagination: false, depth: 0, sort: 'createdAt' },
    ...{ overrideAccess: true, showHiddenFields: true, req },
  })
  return docs[0] ?? null
}

/** What the row that brought it recorded, so that an editor's change since then is seen from every row. */
async function madeOf(media: Media, part: string, req: PayloadRequest): Promise<Made> {
  const owner = media.importedFrom?.row
  const [row] = owner
    ? await findRows({ id: { equals: owner } }, req, { limit: 1, select: { pictures: true } })
    : []
  const recorded = row?.pictures?.list.find(({ made }) => String(made?.id) === String(media.id))?.made
  if (recorded) return recorded
  const fields = Object.keys(WRITTEN)
  return {
    ...{ collection: 'media', part, id: media.id, fields },
    asked: hashOf(part),
    written: storedHash(media, WRITTEN),
  }
}
