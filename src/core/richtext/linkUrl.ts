const LINK_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:'])
const WEB_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:'])

/**
 * Whether a link in a text may point there: http, https, mailto, tel, or a place on the same page (`#anchor`).
 * Reads the address as a browser does (WHATWG URL), so a tab inside `java script:` hides nothing.
 *
 * @example
 * isLinkUrl('mailto:tips@example.com') // true
 * isLinkUrl('javascript:alert(1)') // false
 */
export function isLinkUrl(url: string): boolean {
  return /^#\S*$/.test(url) || LINK_SCHEMES.has(schemeOf(url) ?? '')
}

/** Whether the text is a full http or https address. */
export function isWebUrl(url: string): boolean {
  return WEB_SCHEMES.has(schemeOf(url) ?? '')
}

/**
 * The scheme of an address with its colon, or null where the text is not a full address.
 *
 * @example
 * schemeOf('https://example.com/a') // 'https:'
 * schemeOf('example.com/a') // null
 */
export function schemeOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).protocol : null
}
