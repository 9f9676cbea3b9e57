import { pathOf } from '../../../core/edition/index.js'
import { siteRoute } from '../_components/respond.js'
import { slugOfFormer } from '../_data/formerSlug.js'
import { findPublication } from '../_data/publications.js'
import { frontPage } from '../_views/frontPage.js'

/** `/<publication>?page=`: its newest issue, and the archive. */
export const GET = siteRoute<{ publication: string }>(async ({ reader, params, page }) => {
  const publication = findPublication(reader, params.publication)
  if (publication) return frontPage(reader, publication, page)
  const slug = await slugOfFormer(reader, 'publications', params.publication)
  return slug === null ? null : { movedTo: pathOf({ collection: 'publications', slug }) }
})
