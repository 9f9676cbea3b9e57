import type { PayloadRequest } from 'payload'

import { buildEdition } from '../../../collections/editions/buildEdition.js'
import type { Id } from '../../../collections/ids.js'
import type { Issue } from '../../../collections/payload-types.js'
import { preflight, type Finding } from '../../../src/core/preflight/index.js'
import { requestFor, type OperationContext } from '../../operationContext.js'
import { gatherFacts } from '../preflight/gatherFacts.js'

export interface PreflightReport {
  /** Whether nothing stands in the way of publishing. */
  ok: boolean
  findings: Finding[]
}

/**
 * Checks the newest draft of an issue as readers would get it.
 *
 * @throws MastheadError RICH_TEXT_INVALID with the path of a text that no output can show
 * @example
 * const { ok, findings } = await preflightIssue({ payload, issue: issue.id })
 */
export async function preflightIssue(
  args: Pick<OperationContext, 'payload' | 'req'> & { issue: Id },
): Promise<PreflightReport> {
  const req = await requestFor(args)
  const newest = await args.payload.findByID({
    collection: 'issues',
    id: args.issue,
    draft: true,
    depth: 0,
    joins: false,
    overrideAccess: true,
    req,
  })
  return preflightOf(newest, req)
}

/** The same for an issue as it is about to be stored. */
export async function preflightOf(issue: Issue, req: PayloadRequest): Promise<PreflightReport> {
  const data = { ...issue, publishedAt: issue.publishedAt ?? new Date().toISOString() }
  const edition = await buildEdition({ issue: issue.id, data }, req)
  const findings = preflight(edition, await gatherFacts(issue, edition, req))
  return { ok: findings.every(({ severity }) => severity !== 'error'), findings }
}
