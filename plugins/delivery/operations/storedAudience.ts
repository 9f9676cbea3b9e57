import type { PayloadRequest, Where } from 'payload'

import { idFromText, type Id } from '../../../collections/ids.js'
import type { Send } from '../../../collections/payload-types.js'
import type { AudienceKind } from '../../../collections/sends/values.js'
import { emailHash } from '../../../collections/subscribers/keyedHash.js'
import { parseEmailAddress } from '../../../src/core/delivery/emailAddress.js'
import { MastheadError } from '../../../src/core/errors.js'
import { requestFor, type OperationContext } from '../../operationContext.js'

/** Whom to send to. Who has the issue from an earlier send is left out, whatever is asked for. */
export interface Audience {
  kind: AudienceKind
  /** For `topics`: followers of at least one of these. */
  topics?: Id[]
  /** For `filter`: who fits this preset of the list of subscribers. */
  filter?: Id
  /** For `since`: who joined after this ISO 8601 instant. Left out: everybody who has not got it. */
  since?: string
  /** For `failed`: the send whose failed ones are tried again. */
  ofSend?: Id
  /** For `addresses`: of those who are subscribed, these. */
  addresses?: string[]
}

/** An audience as it is kept with a send: without an address, and with a filter as it is now. */
export async function storedAudience(audience: Audience, args: OperationContext): Promise<Send['audience']> {
  const filter = audience.kind === 'filter' ? await savedFilter(audience.filter ?? '', args) : null
  return {
    kind: audience.kind,
    topics: (audience.topics ?? []) as string[],
    since: audience.since ?? null,
    ofSend: (audience.ofSend ?? null) as string | null,
    filter: filter?.title ?? null,
    filterWhere: filter?.where ?? null,
    hashes: hashesOf(audience.addresses, args),
  }
}

/** A filter that whoever asks may see and use, or else its fields would tell about people whom they may not see. */
async function savedFilter(
  id: Id,
  args: OperationContext,
): Promise<{ title: string; where: Where & object }> {
  const { payload, overrideAccess = true } = args
  const req: PayloadRequest = await requestFor(args)
  const preset = await payload.findByID({
    collection: 'payload-query-presets',
    id: idFromText(String(id), payload.db.defaultIDType),
    ...{ depth: 0, disableErrors: true, overrideAccess, req },
  })
  if (preset?.relatedCollection !== 'subscribers') {
    throw new MastheadError('FILTER_NOT_FOUND', 'There is no such filter of subscribers', {
      ...{ path: 'audience.filter', value: id },
    })
  }
  const where = (preset.where ?? {}) as Where & object
  // Refuses what names no field, or one that is not theirs to know.
  await payload.count({ collection: 'subscribers', where, overrideAccess, req })
  return { title: preset.title, where }
}

function hashesOf(addresses: readonly string[] | undefined, { payload }: OperationContext): string[] | null {
  if (addresses === undefined) return null
  const hashes = addresses.map((typed) => {
    const parsed = parseEmailAddress(typed)
    if (parsed) return emailHash(payload, parsed.comparable)
    throw new MastheadError('BAD_REQUEST', `audience.addresses: “${typed}” is no e-mail address`, {
      path: 'audience.addresses',
      value: typed,
    })
  })
  return [...new Set(hashes)]
}
