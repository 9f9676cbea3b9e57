import type { CollectionBeforeChangeHook } from 'payload'

import type { Issue, Publication } from '../../payload-types.js'
import { loadPublication } from '../../publications/loadPublication.js'
import { issueTokens } from '../tokens.js'
import { renderTemplate } from '../../../src/core/template/index.js'

/** The title from the publication's template, until the editor types another. */
export const deriveTitle: CollectionBeforeChangeHook<Issue> = async ({ data, originalDoc, req }) => {
  const issue = { ...originalDoc, ...data }
  const publication = await loadPublication(issue.publication, req)
  if (!publication) return { ...data, title: issue.title || 'Untitled issue' }
  const before = originalDoc ? titleFor(originalDoc, publication) : null
  const wasTyped = Boolean(issue.title) && issue.title !== before && issue.title !== 'Untitled issue'
  return wasTyped ? data : { ...data, title: titleFor(issue, publication) }
}

function titleFor(issue: Partial<Issue>, publication: Publication): string {
  if (issue.special) return `${publication.name} Special`
  return renderTemplate(publication.titleTemplate, issueTokens(issue, publication))
}
