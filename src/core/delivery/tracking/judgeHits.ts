import type { TallyKind } from './tallies.js'

/** One look at a picture, or one step over a link, of one mail. */
export interface Hit {
  kind: TallyKind
  target: string
  /** Tells links of the mail apart. */
  link: string
  /** Milliseconds since 1970. */
  at: number
  /** Whether it looked like a machine by itself. */
  isMachine: boolean
}

/** So soon after the server took a mail, nobody has read it. */
const TOO_SOON_MS = 10_000
/** So many different links in so short a time nobody follows. */
const BURST_LINKS = 4
const BURST_MS = 5_000

/**
 * Which hits on one mail are those of a person. Servers that look for harmful links follow them as the mail comes in, or
 * all at once some minutes later, under the name of a browser.
 *
 * @param acceptedAt when the mail server took the mail; null where that is not known yet
 */
export function judgeHits(hits: readonly Hit[], acceptedAt: Date | null): { hit: Hit; isCounted: boolean }[] {
  const clicks = hits.filter(({ kind }) => kind === 'click')
  const isInBurst = ({ kind, at }: Hit) =>
    kind === 'click' &&
    clicks.some((first) => {
      const together = clicks.filter((one) => one.at >= first.at && one.at <= first.at + BURST_MS)
      const links = new Set(together.map(({ link }) => link))
      return links.size >= BURST_LINKS && at >= first.at && at <= first.at + BURST_MS
    })
  const isTooSoon = ({ at }: Hit) => acceptedAt === null || at < acceptedAt.getTime() + TOO_SOON_MS
  return hits.map((hit) => ({ hit, isCounted: !hit.isMachine && !isTooSoon(hit) && !isInBurst(hit) }))
}

/**
 * Whether a request shows by itself that no person made it: it asks for the head only, says that it fetches ahead, or
 * does not say what it is. A bare `Mozilla/5.0` is what Apple's mail privacy calls itself, which opens everything.
 *
 * @example
 * isByMachine('GET', new Headers({ 'sec-purpose': 'prefetch' })) // true
 */
export function isByMachine(method: string, headers: Headers): boolean {
  if (method !== 'GET') return true
  const purpose = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].map((name) => headers.get(name) ?? '')
  if (purpose.some((value) => /prefetch|prerender|preview/i.test(value))) return true
  const agent = headers.get('user-agent')?.trim() ?? ''
  return agent === '' || agent === 'Mozilla/5.0' || MACHINES.test(agent)
}

const MACHINES =
  /bot\b|crawl|spider|scan|preview|headless|monitor|curl|wget|python|java\/|go-http|okhttp|axios|node|libwww|barracuda|proofpoint|mimecast/i
