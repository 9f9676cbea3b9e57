import type { CollectionBeforeChangeHook } from 'payload'

import type { Issue } from '../../../collections/payload-types.js'
import { MastheadError } from '../../../src/core/errors.js'
import { preflightOf } from '../operations/preflightIssue.js'

/** Keeps an issue from going out with what preflight calls an error. It stands after all that derives its fields. */
export const checkBeforePublishing: CollectionBeforeChangeHook<Issue> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const issue = { ...originalDoc, ...data } as Issue
  if (issue._status !== 'published' || issue.deletedAt) return data
  // A duplicate comes with the document that it copies.
  const id = (operation === 'update' && originalDoc?.id) || NOT_STORED[req.payload.db.defaultIDType]
  const { ok, findings } = await preflightOf({ ...issue, id: id as Issue['id'] }, req)
  if (ok) return data
  const errors = findings.filter(({ severity }) => severity === 'error')
  throw new MastheadError(
    'PREFLIGHT_FAILED',
    `It cannot be published yet: ${errors.map(({ message }) => message).join('; ')}`,
    { path: errors[0]?.path, value: errors },
  )
}

/** Stands for the id of an issue that is published as it is created. No document has it. */
const NOT_STORED = { number: 0, text: '000000000000000000000000' }
