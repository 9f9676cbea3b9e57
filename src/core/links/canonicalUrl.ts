import { isWebUrl } from '../richtext/linkUrl.js'
import { isTracking } from './trackingParameters.js'
import { unwrapRedirect } from './redirectWrappers.js'

/**
 * The address that a link means, however it was sent: without what only counts clicks, and without the redirects of
 * mail filters, search engines and social networks whose target stands in the address. All that may matter to the page
 * is kept: path, order of parameters, fragment. Doing it twice changes nothing. What is no address of the web comes back
 * as it is.
 *
 * @example
 * canonicalUrl('HTTPS://Example.com/a?utm_source=x&id=7#top') // 'https://example.com/a?id=7#top'
 * canonicalUrl('https://www.google.com/url?q=https%3A%2F%2Fexample.com%2F') // 'https://example.com/'
 */
export function canonicalUrl(address: string): string {
  const trimmed = address.trim()
  if (!isWebUrl(trimmed)) return trimmed
  let url = new URL(trimmed)
  // Wrappers stand in wrappers, and each is shorter than the one around it: this ends.
  for (let target = unwrapRedirect(url); target !== null; target = unwrapRedirect(url)) url = target
  return withoutTracking(url)
}

/** Edits the text rather than `searchParams`, which would write the parameters that stay in other ways. */
function withoutTracking(url: URL): string {
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(nameOf(pair), url.hostname))
  url.search = kept.join('&')
  if (/^#(?::~:text=|(?:utm_[a-z]+|xtor)=)/.test(url.hash)) url.hash = ''
  return url.href
}

function nameOf(pair: string): string {
  const name = pair.split('=', 1)[0] ?? ''
  return name.replace(/%5f/gi, '_').toLowerCase()
}
