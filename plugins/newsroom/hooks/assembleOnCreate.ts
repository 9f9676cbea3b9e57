import type { CollectionBeforeChangeHook } from 'payload'

import type { Issue } from '../../../collections/payload-types.js'
import { loadPublication } from '../../../collections/publications/loadPublication.js'
import { fillIssue } from '../operations/fillIssue.js'

/**
 * Fills a new issue, in the same write that creates it. An issue that was opened before it had a
 * publication is filled when it gets one. Sections that come with the request stay as they are.
 */
export const assembleOnCreate: CollectionBeforeChangeHook<Issue> = async ({ data, originalDoc, req }) => {
  const issue = { ...originalDoc, ...data }
  if (issue.assembledAt || issue._status === 'published') return data
  const assembledAt = new Date().toISOString()
  if ((issue.sections?.length ?? 0) > 0) return { ...data, assembledAt }
  const publication = issue.periodStart ? await loadPublication(issue.publication, req) : null
  if (!publication) return data
  const filled = await fillIssue({ issue, publication, req })
  return { ...data, sections: filled.sections, assembledAt }
}
