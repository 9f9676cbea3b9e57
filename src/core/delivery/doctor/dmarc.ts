import { isWithin, readTags } from './tags.js'
import { findings, type Finding, type ResolveTxt } from './types.js'

export interface DmarcArgs {
  /** Domain of the From address. */
  fromDomain: string
  /** `d=` of the signature; undefined where nothing says it. */
  dkimDomain?: string
  /** Domain of the return path. */
  returnPathDomain?: string
  resolve: ResolveTxt
}

/** How many names up the tree receivers look. */
const MOST_LEVELS = 8

/** Whether the domain of the From address says what to do with forgeries, and our mail is none (RFC 7489). */
export async function checkDmarc(args: DmarcArgs): Promise<Finding[]> {
  const { ok, warning, failure } = findings('dmarc')
  const { fromDomain } = args
  const records = await recordsAbove(fromDomain, args.resolve)
  const [nearest] = records
  if (!nearest)
    return [
      failure(
        `${fromDomain} has no DMARC record`,
        `Add a TXT record at _dmarc.${fromDomain}: v=DMARC1; p=none; rua=mailto:<where reports go>. Large mailbox providers ask for it.`,
      ),
    ]
  if (nearest.texts.length > 1)
    return [
      failure(`_dmarc.${nearest.domain} has several DMARC records`, 'Leave one: several count as none.'),
    ]
  const tags = readTags(nearest.texts[0] ?? '')
  const policy = (nearest.domain === fromDomain ? undefined : tags.get('sp')) ?? tags.get('p') ?? ''
  if (!/^(none|quarantine|reject)$/i.test(policy))
    return [
      failure(
        `The DMARC record of ${nearest.domain} has no policy`,
        'Write p=none, p=quarantine or p=reject.',
      ),
    ]
  const found = checkAlignment(args, tags, records.at(-1)?.domain ?? fromDomain)
  if (policy.toLowerCase() === 'none')
    found.push(
      warning(
        `The DMARC policy of ${nearest.domain} is none: forged mail is let through`,
        'Once the reports show only mail of yours, write p=quarantine.',
      ),
    )
  if (Number(tags.get('pct') ?? 100) < 100)
    found.push(
      warning(`The DMARC policy of ${nearest.domain} is for part of the mail`, 'Take pct out of the record.'),
    )
  return found.length > 0 ? found : [ok(`${fromDomain} has DMARC with the policy ${policy}`)]
}

/** One of both will do for receivers, but bounces and forwarding leave DKIM alone. */
function checkAlignment(
  { fromDomain, dkimDomain, returnPathDomain }: DmarcArgs,
  tags: ReadonlyMap<string, string>,
  organisation: string,
): Finding[] {
  const { warning, failure } = findings('dmarc')
  const isAligned = (domain: string | undefined, mode: string | undefined) =>
    domain !== undefined &&
    (mode?.toLowerCase() === 's'
      ? domain.toLowerCase() === fromDomain.toLowerCase()
      : isWithin(domain, organisation))
  const byDkim = isAligned(dkimDomain, tags.get('adkim'))
  const bySpf = isAligned(returnPathDomain, tags.get('aspf'))
  if (dkimDomain === undefined && returnPathDomain === undefined) return []
  if (!byDkim && !bySpf)
    return [
      failure(
        `Neither DKIM (${dkimDomain ?? 'none'}) nor the return path (${returnPathDomain ?? 'none'}) is of ${fromDomain}`,
        `Sign with a key of ${fromDomain}: as it is, DMARC fails for every mail.`,
      ),
    ]
  return byDkim || dkimDomain === undefined
    ? []
    : [
        warning(
          `DKIM signs for ${dkimDomain}, which does not count for ${fromDomain}`,
          `Sign with a key of ${fromDomain}: SPF alone breaks where mail is forwarded.`,
        ),
      ]
}

interface FoundRecord {
  domain: string
  texts: string[]
}

/** The records of a domain and of those above it, the nearest first. No list of public suffixes is needed. */
async function recordsAbove(domain: string, resolve: ResolveTxt): Promise<FoundRecord[]> {
  const labels = domain.split('.')
  const names = labels.map((_, index) => labels.slice(index).join('.')).filter((name) => name.includes('.'))
  const found: FoundRecord[] = []
  for (const name of [...new Set([domain, ...names.slice(-MOST_LEVELS)])]) {
    const texts = (await resolve(`_dmarc.${name}`)).filter((text) => /^v\s*=\s*DMARC1\s*(;|$)/i.test(text))
    if (texts.length > 0) found.push({ domain: name, texts })
  }
  return found
}
