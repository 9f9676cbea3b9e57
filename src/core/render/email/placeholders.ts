/**
 * What stands in a mail for the address at which its reader unsubscribes. An address of a domain that cannot exist
 * (RFC 2606), so that it comes through everything that reads, checks or encodes addresses as it is.
 */
export const UNSUBSCRIBE_PLACEHOLDER = 'https://masthead.invalid/unsubscribe'

/** The same for the page on which a reader chooses what to get. */
export const PREFERENCES_PLACEHOLDER = 'https://masthead.invalid/preferences'

/**
 * Fills in what is different for every reader. Only a link that is a placeholder and nothing else is filled: an
 * address that merely contains one, which a text could hold, would tell its owner how to unsubscribe the reader.
 *
 * @example
 * fillPlaceholders(html, { unsubscribe: 'https://news.example/u/token', preferences: 'https://news.example/p/token' })
 */
export function fillPlaceholders(html: string, reader: { unsubscribe: string; preferences: string }): string {
  return html
    .replaceAll(`href="${UNSUBSCRIBE_PLACEHOLDER}"`, () => `href="${attribute(reader.unsubscribe)}"`)
    .replaceAll(`href="${PREFERENCES_PLACEHOLDER}"`, () => `href="${attribute(reader.preferences)}"`)
}

const attribute = (url: string): string => url.replace(/&/g, '&amp;').replace(/"/g, '&quot;')
