import type { Element, Root } from 'xast'
import { toXml } from 'xast-util-to-xml'

/** Characters that no XML 1.0 document may have, not even escaped: controls, halves of pairs, non-characters. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** A document of XML with its declaration. Characters that XML cannot have are left out. */
export function xmlDocument(root: Element | Root): string {
  const body = toXml(root)
    .replace(IMPOSSIBLE, '')
    .replace(/&#x(?:26|3C|3E|22);/g, (reference) => NAMES[reference] ?? reference)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`
}

/** Feed readers that look for entities by hand know the names, and names are shorter. */
const NAMES: Record<string, string> = {
  '&#x26;': '&amp;',
  '&#x3C;': '&lt;',
  '&#x3E;': '&gt;',
  '&#x22;': '&quot;',
}

/**
 * An instant as feeds of the RSS family write it (RFC 822 with a year of four digits).
 *
 * @example
 * rfc822('2024-01-22T07:00:00.000Z') // 'Mon, 22 Jan 2024 07:00:00 GMT'
 */
export const rfc822 = (instant: string): string => new Date(instant).toUTCString()

/** An instant in UTC, to the second (RFC 3339). */
export const rfc3339 = (instant: string): string => new Date(instant).toISOString().replace(/\.\d{3}Z$/, 'Z')
