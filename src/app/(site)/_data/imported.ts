import { findByOldPath } from '../../../../collections/issues/findByOldPath.js'
import { pathOf } from '../../../core/edition/index.js'
import type { Reader } from './reader.js'

/** Where an issue is now that stood at this path and query before it was imported; null where there is none. */
export async function pathOfImported(
  { payload, publications }: Reader,
  oldPath: string,
): Promise<string | null> {
  const issue = await findByOldPath(oldPath, payload)
  if (!issue) return null
  const id = String(typeof issue.publication === 'object' ? issue.publication.id : issue.publication)
  const publication = publications.find((one) => String(one.id) === id)
  if (!publication || !issue.slug) return null
  return pathOf({ collection: 'issues', id: '', title: '', publication: publication.slug, slug: issue.slug })
}
