import type { Payload } from 'payload'

import type { Id } from '../../../collections/ids.js'
import { emailHash } from '../../../collections/subscribers/keyedHash.js'
import { parseEmailAddress } from '../../../src/core/delivery/emailAddress.js'
import type { NewSubscriber } from '../bulk/insertSubscribers.js'

/** Why a line was skipped. The codes are stable. */
export type LineProblem =
  | 'ALREADY_SUBSCRIBED'
  | 'DATE_INVALID'
  | 'DUPLICATE_LINE'
  | 'EMAIL_INVALID'
  | 'LINE_BROKEN'
  | 'SUPPRESSED'
  | 'TOPIC_UNKNOWN'

export interface CsvLine {
  /** Number of the line in the file, from 1. */
  line: number
  record: Record<string, string>
}

export interface ReadLine {
  subscriber: NewSubscriber
}

interface Reading {
  payload: Payload
  /** Ids of the topics by slug and by name in lower case. */
  topics: ReadonlyMap<string, Id>
  consentSource: string
}

/** Who stands in a line; or why nobody does. */
export function readLine(
  record: Record<string, string>,
  { payload, topics, consentSource }: Reading,
): ReadLine | { code: LineProblem } {
  const address = parseEmailAddress(plain(record.email ?? ''))
  if (address === null) return { code: 'EMAIL_INVALID' }
  const named = plain(record.topics ?? '')
    .split(/[|;,]/)
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
  const followed = named.map((name) => topics.get(name))
  if (!followed.every((id) => id !== undefined)) return { code: 'TOPIC_UNKNOWN' }
  const at = record.consentAt ? new Date(plain(record.consentAt)) : new Date()
  if (Number.isNaN(at.getTime())) return { code: 'DATE_INVALID' }
  return {
    subscriber: {
      email: address.address,
      emailHash: emailHash(payload, address.comparable),
      name: plain(record.name ?? '').slice(0, 200) || null,
      locale: /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.exec(plain(record.locale ?? ''))?.[0].toLowerCase() ?? null,
      topics: [...new Set(followed)],
      confirmedAt: at,
      consent: { at, source: consentSource },
    },
  }
}

/** What {@link exportSubscribers} and others put before a text that a spreadsheet would run. */
const plain = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '')
