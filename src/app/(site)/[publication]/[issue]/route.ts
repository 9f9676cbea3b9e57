import { pathOf } from '../../../../core/edition/index.js'
import { siteRoute } from '../../_components/respond.js'
import { slugOfFormer } from '../../_data/formerSlug.js'
import { findIssue } from '../../_data/issues.js'
import { findPublication } from '../../_data/publications.js'
import type { Reader } from '../../_data/reader.js'
import { issuePage } from '../../_views/issuePage.js'

/** `/<publication>/<issue>`: an issue. */
export const GET = siteRoute<{ publication: string; issue: string }>(async ({ reader, params }) => {
  const publication = await publicationAt(reader, params.publication)
  if (!publication) return null
  const issue = await findIssue(reader, publication.id, params.issue)
  if (!issue) {
    const within = { publication: { equals: publication.id } }
    const slug = await slugOfFormer(reader, 'issues', params.issue, within)
    return slug === null ? null : { movedTo: issuePath(publication.slug, slug) }
  }
  return publication.slug === params.publication ? issuePage(reader, issue) : { movedTo: issue.path }
})

/** By its present slug, or by one that it had. */
async function publicationAt(reader: Reader, slug: string) {
  const found = findPublication(reader, slug)
  if (found) return found
  const present = await slugOfFormer(reader, 'publications', slug)
  return present === null ? null : findPublication(reader, present)
}

const issuePath = (publication: string, slug: string): string =>
  pathOf({ collection: 'issues', id: '', title: '', publication, slug })
