import { isWebUrl } from '../richtext/linkUrl.js'

/** Services that send a reader on to an address that stands in one of their parameters. */
const WRAPPERS: readonly { host: RegExp; path: RegExp; parameters: readonly string[] }[] = [
  { host: /^(?:www\.)?google\.[a-z.]{2,6}$/, path: /^\/url$/, parameters: ['q', 'url'] },
  { host: /^l\.(?:facebook|instagram|messenger)\.com$/, path: /^\//, parameters: ['u'] },
  { host: /^lm\.facebook\.com$/, path: /^\/l\.php$/, parameters: ['u'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\//, parameters: ['url'] },
  { host: /^(?:www\.)?linkedin\.com$/, path: /^\/(?:safety\/go|redir\/redirect)\/?$/, parameters: ['url'] },
  { host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, parameters: ['q'] },
  { host: /^out\.reddit\.com$/, path: /^\//, parameters: ['url'] },
  { host: /^(?:www\.)?duckduckgo\.com$/, path: /^\/l\/?$/, parameters: ['uddg'] },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, parameters: ['z'] },
  { host: /^slack-redir\.net$/, path: /^\/link$/, parameters: ['url'] },
  { host: /^steamcommunity\.com$/, path: /^\/linkfilter\/?$/, parameters: ['u', 'url'] },
  { host: /^(?:www\.)?vk\.com$/, path: /^\/away\.php$/, parameters: ['to'] },
  { host: /^news\.url\.google\.com$/, path: /^\/url$/, parameters: ['q'] },
]

/** The address to which a redirect of a known service leads; null where it is none. */
export function unwrapRedirect(url: URL): URL | null {
  const wrapper = WRAPPERS.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname))
  const target = wrapper?.parameters
    .map((name) => url.searchParams.get(name) ?? '')
    .find((value) => isWebUrl(value))
  return target === undefined ? null : new URL(target)
}
