import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { freezeIssue } from '../../../collections/editions/freezeIssue.js'
import { newestEdition } from '../../../collections/editions/newestEdition.js'
import { isPublic } from '../../../collections/issues/hooks/rememberPublicView.js'
import type { Id } from '../../../collections/ids.js'
import type { Issue } from '../../../collections/payload-types.js'
import { EDITION_VERSION, type Edition } from '../../../src/core/edition/index.js'
import { MastheadError } from '../../../src/core/errors.js'

export interface FrozenIssue {
  edition: Edition
  /** SHA-256 of what it says. */
  hash: string
  /** ISO 8601 instant at which this revision was made. */
  frozenAt: string
}

/**
 * What readers get of an issue: its newest frozen revision; null where the issue is not public. An issue that was
 * published before editions were kept is frozen now. A `revision` asked for by number is found even where the issue
 * is hidden by now: who may see it is for the caller to check.
 *
 * @throws MastheadError EDITION_UNKNOWN for a revision that there is not, and for a form of edition that this release
 * does not read
 * @example
 * const frozen = await readEdition({ payload, issue: issue.id })
 */
export async function readEdition({
  payload,
  issue,
  revision,
  req: under,
}: {
  payload: Payload
  issue: Id
  revision?: number
  req?: PayloadRequest
}): Promise<FrozenIssue | null> {
  const req = under ?? (await createLocalReq({}, payload))
  const row = await payload.db.findOne<Issue>({
    collection: 'issues',
    where: { id: { equals: issue } },
    select: { _status: true, deletedAt: true },
    req,
  })
  if (!row || (revision === undefined && !isPublic(row))) return null
  let frozen = await newestEdition(issue, req, revision)
  if (!frozen && revision === undefined) {
    await freezeIssue(issue, null, req)
    frozen = await newestEdition(issue, req)
  }
  if (!frozen) {
    throw new MastheadError('EDITION_UNKNOWN', `This issue has no revision ${revision}`, {
      path: 'revision',
      value: revision,
    })
  }
  return { edition: readable(frozen.content), hash: frozen.hash, frozenAt: frozen.createdAt }
}

function readable(content: unknown): Edition {
  const { version } = content as { version: unknown }
  if (version === EDITION_VERSION) return content as Edition
  throw new MastheadError(
    'EDITION_UNKNOWN',
    `It was frozen in form ${String(version)}, and this release reads form ${EDITION_VERSION}`,
    { path: 'version', value: version },
  )
}
