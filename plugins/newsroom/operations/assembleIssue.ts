import type { PayloadRequest } from 'payload'

import type { DocumentOf } from '../../../collections/documents.js'
import type { Id } from '../../../collections/ids.js'
import type { Issue, Publication } from '../../../collections/payload-types.js'
import { findPublication } from '../../../collections/publications/findPublication.js'
import { loadPublication } from '../../../collections/publications/loadPublication.js'
import { deriveOutline } from '../../../src/core/assembly/outline.js'
import { MastheadError } from '../../../src/core/errors.js'
import { fillIssue, type Filled } from './fillIssue.js'
import { findPeriodIssue } from './findPeriodIssue.js'
import { requestFor, type OperationContext } from '../../operationContext.js'

export type AssembleIssueArgs = OperationContext & { dryRun?: boolean } & (
    | { /** Id of a standing issue. */ issue: Id }
    | {
        /** Id or slug. */ publication: Id
        /** ISO week; both left out: the current one. */ year?: number
        week?: number
      }
  )

export interface AssembledIssue {
  /** The issue as it is after the run; in a dry run, as it would be. `id` is null where it would be created. */
  issue: DocumentOf<'issues'> | (Partial<Omit<DocumentOf<'issues'>, 'id'>> & { id: null })
  placements: Filled['placements']
  unplaced: Filled['unplaced']
  /** Whether the run changed anything, or would. */
  changed: boolean
}

/**
 * Assembles an issue: puts in what is written and belongs to its period, creating the draft where there is
 * none. It never undoes the editor, and repeating it is harmless. An issue that is published is reported as
 * it stands.
 *
 * @throws MastheadError PUBLICATION_NOT_FOUND, ISSUE_NOT_FOUND, WEEK_INVALID, PERIOD_REQUIRED
 * @example
 * const { issue, placements } = await assembleIssue({ payload, publication: 'cxtech', year: 2023, week: 35 })
 */
export async function assembleIssue(args: AssembleIssueArgs): Promise<AssembledIssue> {
  const req = await requestFor(args)
  const overrideAccess = args.overrideAccess ?? true
  const run = { req, overrideAccess, dryRun: args.dryRun ?? false }
  if ('issue' in args) return assembleStanding(await findIssue(args.issue, run), run)

  const publication = await findPublication(args.publication, req)
  const { issue, period } = await findPeriodIssue({ publication, year: args.year, week: args.week, req })
  return issue ? assembleStanding(issue, run) : assembleNew(period, publication, run)
}

interface Run {
  req: PayloadRequest
  overrideAccess: boolean
  dryRun: boolean
}

async function findIssue(id: Id, { req, overrideAccess }: Run): Promise<Issue> {
  const issue = await req.payload.findByID({
    collection: 'issues',
    id: id,
    depth: 0,
    disableErrors: true,
    overrideAccess,
    req,
    joins: false,
  })
  if (!issue) throw new MastheadError('ISSUE_NOT_FOUND', `There is no issue ${id}`, { path: 'id', value: id })
  return issue
}

async function assembleStanding(issue: Issue, { req, overrideAccess, dryRun }: Run): Promise<AssembledIssue> {
  const publication = await loadPublication(issue.publication, req)
  if (!publication) {
    throw new MastheadError('PUBLICATION_NOT_FOUND', `“${issue.title}” belongs to no publication`, {
      path: 'publication',
      value: null,
    })
  }
  const filled = await fillIssue({ issue, publication, req })
  if (filled.isFrozen || dryRun || !filled.changed) return result(preview(issue, filled), filled)
  const updated = await req.payload.update({
    collection: 'issues',
    id: issue.id,
    data: { sections: filled.sections },
    depth: 0,
    overrideAccess,
    req,
  })
  return result(updated, filled)
}

async function assembleNew(
  period: { year: number; week: number },
  publication: Publication,
  { req, overrideAccess, dryRun }: Run,
): Promise<AssembledIssue> {
  const draft = { id: null, publication: publication.id, ...period, sections: [] }
  const filled = await fillIssue({ issue: draft, publication, req })
  if (dryRun) return result(preview(draft, filled), filled)
  const created = await req.payload.create({
    collection: 'issues',
    data: { publication: publication.id, ...period, sections: filled.sections },
    draft: true,
    depth: 0,
    overrideAccess,
    req,
  })
  return result(created, { ...filled, changed: true })
}

/** The issue with the sections that a run would give it, their labels and the Covered list. */
function preview<T extends Partial<Omit<Issue, 'id'>>>(issue: T, { sections }: Filled): T {
  return { ...issue, ...deriveOutline(sections, { keepAnchors: Boolean(issue.revision) }) }
}

function result(issue: AssembledIssue['issue'], filled: Filled): AssembledIssue {
  return { issue, placements: filled.placements, unplaced: filled.unplaced, changed: filled.changed }
}
