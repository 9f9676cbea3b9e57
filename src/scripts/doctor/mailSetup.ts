import type { Payload } from 'payload'

import type { DkimKey } from '../../../plugins/delivery/mail/signDkim.js'
import { settingsOf } from '../../../plugins/delivery/settings.js'
import { parseEmailAddress } from '../../core/delivery/emailAddress.js'

/** What mail goes out with, as far as DNS and receivers see it. */
export interface MailSetup {
  /** Addresses that mail is from, each domain once. */
  senders: string[]
  /** Address that bounces go to; null: that of the sender. */
  returnPath: string | null
  /** The key that we sign with. */
  dkim: DkimKey | null
  /** Whether whatever carries the mail signs it; null where nothing carries mail. */
  carrierSigns: boolean | null
}

/** Reads it from the settings of the delivery plugin and from the publications. */
export async function mailSetupOf(payload: Payload, from: string | null): Promise<MailSetup> {
  const settings = settingsOf(payload)
  const transport = settings.makeTransport?.(payload)
  const carrierSigns = transport?.capabilities.signs ?? null
  await transport?.close()
  const addresses = from === null ? [settings.from ?? '', ...(await sendersOf(payload))] : [from]
  return {
    senders: oneOfEachDomain(addresses),
    returnPath: settings.returnPath,
    dkim: settings.dkim,
    carrierSigns,
  }
}

async function sendersOf(payload: Payload): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'publications',
    depth: 0,
    joins: false,
    pagination: false,
    overrideAccess: true,
  })
  return docs.map((publication) => {
    const sender: unknown = Reflect.get(publication, 'sender')
    const address: unknown =
      typeof sender === 'object' && sender !== null ? Reflect.get(sender, 'address') : ''
    return typeof address === 'string' ? address : ''
  })
}

function oneOfEachDomain(addresses: readonly string[]): string[] {
  const byDomain = new Map<string, string>()
  for (const text of addresses) {
    const parsed = parseEmailAddress(text.replace(/^.*<([^>]*)>\s*$/, '$1'))
    if (parsed && !byDomain.has(parsed.domain)) byDomain.set(parsed.domain, parsed.address)
  }
  return [...byDomain.values()]
}
