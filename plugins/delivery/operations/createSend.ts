import { idOf, type Id } from '../../../collections/ids.js'
import type { Send } from '../../../collections/payload-types.js'
import type { AudienceKind } from '../../../collections/sends/values.js'
import { emailHash } from '../../../collections/subscribers/keyedHash.js'
import { parseEmailAddress } from '../../../src/core/delivery/emailAddress.js'
import { MastheadError } from '../../../src/core/errors.js'
import { issueOutputsOf } from '../../issueOutputs.js'
import { requestFor, type OperationContext } from '../../operationContext.js'
import { loadLetter } from '../mail/loadLetter.js'
import { senderOf } from '../mail/senderOf.js'
import { findSend } from '../sending/findSends.js'
import { settingsOf } from '../settings.js'

/** Whom to send to. Who has the issue from an earlier send is left out, whatever is asked for. */
export interface Audience {
  kind: AudienceKind
  /** For `topics`: followers of at least one of these. */
  topics?: Id[]
  /** For `since`: who joined after this ISO 8601 instant. Left out: everybody who has not got it. */
  since?: string
  /** For `failed`: the send whose failed ones are tried again. */
  ofSend?: Id
  /** For `addresses`: of those who are subscribed, these. */
  addresses?: string[]
}

export interface CreateSendArgs extends OperationContext {
  issue: Id
  audience?: Audience
  /** ISO 8601 instant. Left out: now. */
  sendAt?: string
}

/**
 * Sends a published issue, now or later. Everything that can be wrong with the whole of it is found here, before
 * anybody is mailed.
 *
 * @throws MastheadError ISSUE_NOT_FOUND, ISSUE_UNPUBLISHED, PREFLIGHT_FAILED with the findings, SENDER_MISSING,
 * MAIL_WITHOUT_WAY_OUT, TRANSPORT_MISSING
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
  const isLater = args.sendAt !== undefined && Date.parse(args.sendAt) > Date.now()
  const created = await payload.create({
    collection: 'sends',
    data: {
      ...{ issue: issue.id, publication: publication.id, revision: edition.revision },
      subject: edition.issue.subject,
      from: `${sender.name} <${sender.address}>`,
      state: isLater ? 'scheduled' : 'preparing',
      stalls: 0,
      sendAt: args.sendAt ?? new Date().toISOString(),
      audience: {
        kind: audience.kind,
        topics: (audience.topics ?? []) as string[],
        since: audience.since ?? null,
        ofSend: (audience.ofSend ?? null) as string | null,
        hashes: hashesOf(audience.addresses, args),
      },
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
  const req = await requestFor(args)
  const issue = await payload.findByID({
    ...{ collection: 'issues', id: args.issue, depth: 0, joins: false, overrideAccess: true, req },
    disableErrors: true,
  })
  if (!issue) {
    throw new MastheadError('ISSUE_NOT_FOUND', 'There is no such issue', { path: 'issue', value: args.issue })
  }
  const outputs = issueOutputsOf(payload)
  const frozen = await outputs.readEdition({ payload, req, issue: issue.id })
  if (!frozen) {
    throw new MastheadError('ISSUE_UNPUBLISHED', `“${issue.title}” is not published`, { path: 'issue' })
  }
  const { ok, findings } = await outputs.preflight({ payload, req, issue: issue.id })
  if (!ok) {
    const errors = findings.filter(({ severity }) => severity === 'error')
    throw new MastheadError('PREFLIGHT_FAILED', errors.map(({ message }) => message).join('; '), {
      path: errors[0]?.path ?? 'issue',
      value: errors,
    })
  }
  const publication = await payload.findByID({
    ...{ collection: 'publications', id: idOf(issue.publication) ?? '', depth: 0, joins: false, req },
    overrideAccess: true,
  })
  return { issue, publication, edition: frozen.edition }
}

function hashesOf(addresses: readonly string[] | undefined, { payload }: OperationContext): string[] | null {
  if (addresses === undefined) return null
  return addresses.map((typed) => {
    const parsed = parseEmailAddress(typed)
    if (parsed) return emailHash(payload, parsed.comparable)
    throw new MastheadError('BAD_REQUEST', `audience.addresses: “${typed}” is no e-mail address`, {
      path: 'audience.addresses',
      value: typed,
    })
  })
}
