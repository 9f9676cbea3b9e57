import type { PayloadRequest } from 'payload'

import { socialImageSvg } from '../../../src/core/feeds/index.js'
import { MastheadError } from '../../../src/core/errors.js'
import { loadFonts } from '../fonts.js'
import { readEdition } from '../operations/readEdition.js'
import { siteOf } from '../settings.js'
import { findBySlug } from './findPublic.js'
import { sendDocument } from './sendDocument.js'

/** What is used of `sharp`, whose types a host may not have. */
type Rasteriser = (svg: Buffer) => {
  png: (options: { palette: boolean }) => { toBuffer: () => Promise<Uint8Array<ArrayBuffer>> }
}

/**
 * The picture of a published issue for cards: a PNG where the host has given Payload `sharp`, an SVG otherwise.
 *
 * @throws MastheadError ISSUE_NOT_FOUND
 */
export async function socialImage(publication: string, slug: string, req: PayloadRequest): Promise<Response> {
  const owner = await findBySlug('publications', publication, req)
  const found =
    owner && (await findBySlug('issues', slug, req, { publication: { equals: owner.document.id } }))
  const frozen = found && (await readEdition({ payload: req.payload, issue: found.document.id, req }))
  if (!frozen) throw new MastheadError('ISSUE_NOT_FOUND', 'There is no such published issue')
  if (owner.isFormer || found.isFormer) {
    const address = `${owner.document.slug}/${found.document.slug}/social.png`
    const { feedsUrl } = siteOf(req.payload, req)
    return new Response(null, { status: 308, headers: { Location: `${feedsUrl}/${address}` } })
  }
  const svg = await socialImageSvg(frozen.edition, await loadFonts())
  const sharp = req.payload.config.sharp as Rasteriser | undefined
  return sharp
    ? sendDocument(req, await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer(), {
        contentType: 'image/png',
        changedAt: frozen.frozenAt,
      })
    : sendDocument(req, svg, { contentType: 'image/svg+xml; charset=utf-8', changedAt: frozen.frozenAt })
}
