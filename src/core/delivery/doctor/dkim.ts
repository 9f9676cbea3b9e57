import { readTags } from './tags.js'
import { findings, type Finding, type ResolveTxt } from './types.js'

/** A public key as far as it matters here. */
export interface KeyFacts {
  kind: 'rsa' | 'ed25519' | 'other'
  /** Length of the modulus; 256 for Ed25519. */
  bits: number
}

export interface DkimArgs {
  domain: string
  selector: string
  resolve: ResolveTxt
  /** What the base64 of a record is; undefined where it is no key. */
  keyFacts: (base64: string, kind: string) => KeyFacts | undefined
  /** The public half of our own key, in the base64 that a record has; undefined where the provider signs. */
  ownKey?: string
}

const SHORTEST_RSA = 2048

/** Whether the key that mail is signed with stands in the DNS, is long enough, and is ours (RFC 6376, 3.6). */
export async function checkDkim(args: DkimArgs): Promise<Finding[]> {
  const { failure } = findings('dkim')
  const name = `${args.selector}._domainkey.${args.domain}`
  const records = (await args.resolve(name)).filter((text) => /(^|;)\s*(v\s*=\s*DKIM1|p\s*=)/i.test(text))
  const [record] = records
  if (record === undefined) return [failure(`There is no DKIM key at ${name}`, adviceFor(args, name))]
  if (records.length > 1)
    return [
      failure(`There are ${records.length} DKIM keys at ${name}`, 'Leave one: receivers take any of them.'),
    ]
  return checkKey(readTags(record), name, args)
}

function checkKey(tags: ReadonlyMap<string, string>, name: string, args: DkimArgs): Finding[] {
  const { ok, warning, failure } = findings('dkim')
  const base64 = (tags.get('p') ?? '').replace(/\s+/g, '')
  if (!base64) return [failure(`The DKIM key at ${name} is revoked: p is empty`, adviceFor(args, name))]
  const facts = args.keyFacts(base64, tags.get('k')?.toLowerCase() ?? 'rsa')
  if (!facts)
    return [
      failure(`What stands at ${name} is not a key`, `${adviceFor(args, name)} Mind that no part is lost.`),
    ]
  const found: Finding[] = []
  if (facts.kind === 'rsa' && facts.bits < SHORTEST_RSA)
    found.push(
      failure(
        `The DKIM key at ${name} has ${facts.bits} bits`,
        `Make one of ${SHORTEST_RSA} bits under a new selector.`,
      ),
    )
  if (args.ownKey !== undefined && args.ownKey !== base64)
    found.push(failure(`The DKIM key at ${name} is not that of our private key`, adviceFor(args, name)))
  if (tags.has('h') && !/\bsha256\b/i.test(tags.get('h') ?? ''))
    found.push(failure(`The DKIM key at ${name} is not for SHA-256`, 'Take the tag h out of the record.'))
  if (tags.has('s') && !/\*|\bemail\b/i.test(tags.get('s') ?? ''))
    found.push(failure(`The DKIM key at ${name} is not for mail`, 'Take the tag s out of the record.'))
  if (/\by\b/i.test(tags.get('t') ?? ''))
    found.push(warning(`The DKIM key at ${name} is marked as a test`, 'Take t=y out of the record.'))
  return found.length > 0 ? found : [ok(`The DKIM key at ${name} is ${facts.kind} with ${facts.bits} bits`)]
}

function adviceFor({ ownKey }: DkimArgs, name: string): string {
  return ownKey === undefined
    ? `Add the TXT record at ${name} that your provider shows.`
    : `Add a TXT record at ${name}: v=DKIM1; k=rsa; p=${ownKey}`
}
