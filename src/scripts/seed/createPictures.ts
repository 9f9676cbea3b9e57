import sharp from 'sharp'

import { PICTURES } from './content/pictures.js'
import { findOrCreate } from './findOrCreate.js'
import type { Sample } from './sample.js'

/** Uploads the pictures, drawn from their shapes as an editor would from a drawing program. */
export async function createPictures({ payload, ledger }: Sample): Promise<void> {
  for (const { key, drawing, ...picture } of PICTURES) {
    const id = await findOrCreate(payload, 'media', { alt: { equals: picture.alt } }, async () => {
      const data = await sharp(Buffer.from(drawing)).png({ palette: true }).toBuffer()
      return payload.create({
        collection: 'media',
        data: picture,
        file: { data, mimetype: 'image/png', name: `${key}.png`, size: data.byteLength },
        depth: 0,
        overrideAccess: true,
      })
    })
    ledger.note('picture', key, id)
  }
}
