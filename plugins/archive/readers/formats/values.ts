import { fromHtml } from 'hast-util-from-html'
import { toString } from 'hast-util-to-string'

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?/i
const ZONED = /(?:[+-]\d{4}|\b(?:UTC|GMT|Z|[ECMP][SD]T))\s*$/i

/**
 * An instant from what a source says about a time: ISO 8601, the forms of RSS and databases, or a date in English.
 * Without a zone it is read as UTC. Null for what is none, and for the zero date that WordPress gives to drafts.
 *
 * @example
 * parseInstant('Thu, 31 Aug 2023 09:12:00 +0000') // '2023-08-31T09:12:00.000Z'
 * parseInstant('2023-08-31 09:12:00') // '2023-08-31T09:12:00.000Z'
 * parseInstant('August 31, 2023') // '2023-08-31T00:00:00.000Z'
 */
export function parseInstant(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? ''
  const iso = ISO.exec(trimmed)
  if (iso) {
    const [, date = '', time = '00:00:00', zone = 'Z'] = iso
    return instant(`${date}T${time}${zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`)
  }
  // Whatever else the engine understands would depend on the time zone of this machine.
  if (!/[a-z]{3}/i.test(trimmed) || !/\b\d{4}\b/.test(trimmed)) return null
  return instant(ZONED.test(trimmed) ? trimmed : `${trimmed.replace(/(\d)(?:st|nd|rd|th)\b/, '$1')} UTC`)
}

function instant(text: string): string | null {
  const time = Date.parse(text)
  if (Number.isNaN(time) || time < Date.UTC(1, 0)) return null
  return new Date(time).toISOString()
}

/** A web address, resolved where the base of the site is known; null for anything else. */
export function webAddress(text: string | null | undefined, base: string | null = null): string | null {
  const trimmed = text?.trim() ?? ''
  if (trimmed === '') return null
  const url = URL.canParse(trimmed, base ?? undefined) ? new URL(trimmed, base ?? undefined) : null
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null
}

/** The words of a title that may hold markup or entities; null where there are none. */
export function plainTitle(html: string | null | undefined): string | null {
  if (!html) return null
  const text = /[<&]/.test(html) ? toString(fromHtml(html, { fragment: true })) : html
  return oneLine(text) || null
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Each once, in order, without empty ones. */
export function distinct(texts: readonly (string | null)[]): string[] {
  return [...new Set(texts.flatMap((text) => (text ? [oneLine(text)] : [])))].filter((text) => text !== '')
}

/** Whether HTML shows anything: text, or a picture or embed. */
export function showsSomething(html: string): boolean {
  if (/<(?:img|iframe|video|audio|picture|svg|embed|object)\b/i.test(html)) return true
  const [first = '', ...others] = html.split('<!--')
  const withoutComments = first + others.map((part) => part.slice(part.indexOf('-->') + 1)).join('')
  return withoutComments.replace(/->|<[^<>]*>|&nbsp;|\s/g, '') !== ''
}
