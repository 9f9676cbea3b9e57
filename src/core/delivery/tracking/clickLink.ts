import { base64url, fromBase64url } from '../base64url.js'
import { isSameMac } from '../isSameMac.js'
import type { Mac } from '../token.js'

const MAC_BYTES = 12

/** A link of a mail: where it leads, and under what it is counted. */
export interface ClickLink {
  target: string
  url: string
}

/**
 * The path of a link that is counted on its way, under the address at which hits of this kind come in. The seal is over
 * the address that it leads to, so nobody can make it lead elsewhere. That address stands in it for all to see.
 *
 * @param reader token of the mail that it stands in
 * @example
 * clickPath('AV8M', { target: 'story:7', url: 'https://a.example/' }, mac)
 * // 'AV8M/story%3A7/x8J2…?to=https%3A%2F%2Fa.example%2F'
 */
export function clickPath(reader: string, link: ClickLink, mac: Mac): string {
  const seal = base64url(sign(link, mac))
  return `${reader}/${encodeURIComponent(link.target)}/${seal}?to=${encodeURIComponent(link.url)}`
}

/** Whether we have put this link into a mail, under this key. */
export function isOurLink(link: ClickLink, seal: string, mac: Mac): boolean {
  const given = fromBase64url(seal)
  return given !== null && isSameMac(given, sign(link, mac))
}

const sign = ({ target, url }: ClickLink, mac: Mac) => mac(`${target}\n${url}`).slice(0, MAC_BYTES)
