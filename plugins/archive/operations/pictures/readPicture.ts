import type { Payload } from 'payload'
import { fileTypeFromBuffer } from 'file-type'

import { MastheadError } from '../../../../src/core/errors.js'
import { slugify } from '../../../../src/core/links/slugify.js'

const MAX_PIXELS = 50_000_000

export interface PictureFile {
  data: Buffer
  mimetype: string
  name: string
  size: number
}

/** What of sharp is used; Payload's own type of it does not resolve under every compiler. */
type ReadImage = (
  data: Buffer,
  options: { limitInputPixels: number; failOn: 'truncated' },
) => { resize: (width: number) => { toBuffer: () => Promise<Buffer> } }

/**
 * Bytes from elsewhere as a file for the collection. What it is is told by its bytes, whatever its header says; it is
 * read as a whole where the app has sharp, as half a picture would show half.
 *
 * @throws MastheadError PICTURE_UNREADABLE
 */
export async function readPicture(url: string, body: Uint8Array, payload: Payload): Promise<PictureFile> {
  const data = Buffer.from(body)
  const type = await fileTypeFromBuffer(data)
  const { mimeTypes } = payload.collections.media.config.upload
  if (!type || !mimeTypes?.includes(type.mime)) {
    const what = type ? `is ${type.mime}` : 'is no picture'
    throw new MastheadError('PICTURE_UNREADABLE', `${url} ${what}`, { value: url })
  }
  const sharp = payload.config.sharp as ReadImage | undefined
  try {
    await sharp?.(data, { limitInputPixels: MAX_PIXELS, failOn: 'truncated' }).resize(8).toBuffer()
  } catch (cause) {
    throw new MastheadError('PICTURE_UNREADABLE', `${url} is broken, or far too large`, { value: url, cause })
  }
  return { data, mimetype: type.mime, name: `${nameOf(url)}.${type.ext}`, size: data.length }
}

function nameOf(url: string): string {
  const last = new URL(url).pathname.split('/').pop() ?? ''
  return slugify(decoded(last).replace(/\.[a-z]{3,4}$/i, '')) || 'picture'
}

function decoded(text: string): string {
  return /%(?![0-9a-f]{2})/i.test(text) || !isUtf8(text) ? text : decodeURIComponent(text)
}

/** An address may hold escapes that are no UTF-8. */
function isUtf8(text: string): boolean {
  const bytes = text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  return !Buffer.from(bytes, 'latin1').toString('utf8').includes('\uFFFD')
}
