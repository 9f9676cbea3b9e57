import { idOf, type Id } from '../../../collections/ids.js'
import type { Send } from '../../../collections/payload-types.js'
import { instantAt } from '../../../src/core/calendar/index.js'
import { MastheadError } from '../../../src/core/errors.js'
import { issueOutputsOf } from '../../issueOutputs.js'
import { requestFor, type OperationContext } from '../../operationContext.js'
import { loadLetter } from '../mail/loadLetter.js'
import { senderOf } from '../mail/senderOf.js'
import { findSend } from '../sending/findSends.js'
import { settingsOf } from '../settings.js'
import { storedAudience, type Audience } from './storedAudience.js'

export type { Audience } from './storedAudience.js'

export interface CreateSendArgs extends OperationContext {
  issue: Id
  audience?: Audience
  /** ISO 8601 instant, or a time as the clocks of the publication's zone show it. Left out: now. */
  sendAt?: string
}

/**
 * Sends a published issue, now or later. Everything that can be wrong with the whole of it is found here, before
 * anybody is mailed.
 *
 * @throws MastheadError ISSUE_NOT_FOUND, ISSUE_UNPUBLISHED, PREFLIGHT_FAILED with the findings, SENDER_MISSING,
 * MAIL_WITHOUT_WAY_OUT, TRANSPORT_MISSING, FILTER_NOT_FOUND, TIME_SKIPPED
 * @example
 * const send = await createSend({ payload, issue: issue.id, audience: { kind: 'all' } })
 */
export async function createSend(args: CreateSendArgs): Promise<Send> {
  const { payload, audience = { kind: 'all' } } = args
  const req = await requestFor(args)
  const settings = settingsOf(payload)
  if (!settings.makeTransport) {
    throw new MastheadError('TRANSPORT_MISSING', 'Nothing is set up to send mail through', {
      path: 'SMTP_URL',
    })
  }
  const { issue, publication, edition } = await sendable(args)
  const sender = senderOf(publication, settings.from)
  const draft = { id: 'draft', issue: issue.id, publication: publication.id, revision: edition.revision }
  await loadLetter({ payload, settings, send: draft, isSigned: true })
  const sendAt = args.sendAt === undefined ? null : instantAt(args.sendAt, publication.timezone)
  const isLater = sendAt !== null && Date.parse(sendAt) > Date.now()
  const created = await payload.create({
    collection: 'sends',
    data: {
      ...{ issue: issue.id, publication: publication.id, revision: edition.revision },
      subject: edition.issue.subject,
      from: `${sender.name} <${sender.address}>`,
      state: isLater ? 'scheduled' : 'preparing',
      stalls: 0,
      sendAt: sendAt ?? new Date().toISOString(),
      audience: await storedAudience(audience, args),
      createdBy: req.user?.collection === payload.config.admin.user ? req.user.id : null,
    } as never,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return findSend(payload, created.id)
}

/** The issue, what is published of it, and its publication: all fit to be sent. */
export async function sendable(args: OperationContext & { issue: Id }) {
  const { payload } = args
  const found = await publishedIssue(args)
  const { ok, findings } = await issueOutputsOf(payload).preflight({
    ...{ payload, req: await requestFor(args), issue: found.issue.id },
    revision: found.edition.revision,
  })
  if (ok) return { ...found, findings }
  const errors = findings.filter(({ severity }) => severity === 'error')
  throw new MastheadError('PREFLIGHT_FAILED', errors.map(({ message }) => message).join('; '), {
    path: errors[0]?.path ?? 'issue',
    value: errors,
  })
}

/**
 * The issue, what is published of it, and its publication.
 *
 * @throws MastheadError ISSUE_NOT_FOUND, ISSUE_UNPUBLISHED
 */
export async function publishedIssue(args: OperationContext & { issue: Id }) {
  const { payload } = args
  const req = await requestFor(args)
  const issue = await payload.findByID({
    ...{ collection: 'issues', id: args.issue, depth: 0, joins: false, overrideAccess: true, req },
    disableErrors: true,
  })
  if (!issue) {
    throw new MastheadError('ISSUE_NOT_FOUND', 'There is no such issue', { path: 'issue', value: args.issue })
  }
  const frozen = await issueOutputsOf(payload).readEdition({ payload, req, issue: issue.id })
  if (!frozen) {
    throw new MastheadError('ISSUE_UNPUBLISHED', `“${issue.title}” is not published`, { path: 'issue' })
  }
  const publication = await payload.findByID({
    ...{ collection: 'publications', id: idOf(issue.publication) ?? '', depth: 0, joins: false, req },
    overrideAccess: true,
  })
  return { issue, publication, edition: frozen.edition }
}
