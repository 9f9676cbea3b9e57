import { idFromText, type Id } from '../../../collections/ids.js'
import type { Edition } from '../../../src/core/edition/index.js'
import { preflight, type Finding } from '../../../src/core/preflight/index.js'
import { requestFor, type OperationContext } from '../../operationContext.js'
import { gatherFacts, type CheckedIssue } from '../preflight/gatherFacts.js'
import type { PreflightReport } from './preflightIssue.js'
import { readEdition } from './readEdition.js'

/**
 * Checks what readers get of an issue: a revision as it was frozen, whatever was written since. That something was
 * is worth a warning.
 *
 * @throws MastheadError EDITION_UNKNOWN
 * @example
 * const { ok, findings } = await preflightRevision({ payload, issue: issue.id, revision: 2 })
 */
export async function preflightRevision(
  args: Pick<OperationContext, 'payload' | 'req'> & { issue: Id; revision: number },
): Promise<PreflightReport> {
  const { payload, issue, revision } = args
  const req = await requestFor(args)
  const frozen = await readEdition({ payload, req, issue, revision })
  // A revision that is asked for by number is found, or readEdition throws.
  if (!frozen) return { ok: false, findings: [] }
  const { edition } = frozen
  const facts = await gatherFacts(checkedOf(edition, payload.db.defaultIDType), edition, req)
  const newest = await payload.findByID({
    ...{ collection: 'issues', id: issue, draft: true, depth: 0, joins: false, overrideAccess: true, req },
    select: { _status: true },
  })
  const findings = [...preflight(edition, facts), ...(newest._status === 'draft' ? [DRAFT_NEWER] : [])]
  return { ok: findings.every(({ severity }) => severity !== 'error'), findings }
}

const DRAFT_NEWER: Finding = {
  code: 'DRAFT_NEWER',
  severity: 'warning',
  message: 'There is a newer draft: what is mailed is what was published before it',
  path: '',
}

/** The issue as the edition has it. Nothing is published along with what is public already. */
function checkedOf({ issue, publication, sections }: Edition, idType: 'number' | 'text'): CheckedIssue {
  const known = (id: string | undefined) => (id === undefined ? null : idFromText(id, idType))
  return {
    publication: known(publication.id),
    // Without one of its own, the mail has the title.
    subject: issue.subject === issue.title ? null : issue.subject,
    publishStories: false,
    sections: sections.map(({ items }) => ({
      items: items.map(({ story, move }) => ({ story: known(story?.id), move: known(move?.id) })),
    })),
  } as CheckedIssue
}
