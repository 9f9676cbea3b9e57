import type { Id } from '../../../collections/ids.js'
import { lastIssueBefore } from '../../../collections/issues/lastIssue.js'
import { findPublication } from '../../../collections/publications/findPublication.js'
import { nextIssueWeek } from '../../../src/core/calendar/index.js'
import { assembleIssue, type AssembledIssue } from './assembleIssue.js'
import { requestFor, type OperationContext } from '../../operationContext.js'

/**
 * Assembles the coming issue of a publication. While the newest issue is still a draft, that is the coming
 * one: it is assembled again, and no second draft is made.
 *
 * @example
 * const { issue } = await draftNextIssue({ payload, publication: 'cxtech' })
 */
export async function draftNextIssue(args: OperationContext & { publication: Id }): Promise<AssembledIssue> {
  const req = await requestFor(args)
  const { payload, overrideAccess } = args
  const publication = await findPublication(args.publication, req)
  const last = await lastIssueBefore({ publication, req })
  if (last && last._status !== 'published')
    return assembleIssue({ payload, req, overrideAccess, issue: last.id })
  const week = nextIssueWeek({
    cadence: publication.cadence,
    timezone: publication.timezone,
    now: new Date().toISOString(),
    last:
      last?.year && last.week
        ? { year: last.year, week: last.week, weeksCovered: last.weeksCovered ?? 1 }
        : null,
  })
  return assembleIssue({ payload, req, overrideAccess, publication: publication.id, ...week })
}
