import type { Edition, Site } from '../../src/core/edition/index.js'
import type { EmailTemplate } from '../../src/core/render/email/index.js'

/** The outputs of an issue. They are part of the contract with outside programs. */
export const FORMATS = ['web', 'email', 'text', 'markdown', 'substack', 'json'] as const
export type Format = (typeof FORMATS)[number]

/** Makes one output of an issue. It gets plain data and gives back the whole document. */
export type Renderer = (args: { edition: Edition; site: Site }) => Promise<string> | string

/** How a host app sets up editions and feeds. Every option may be left out. */
export interface SyndicationOptions {
  /** With `false` nothing is added: neither endpoints nor previews. Default `true`. */
  enabled?: boolean
  /** Public origin of the web site, `https://news.example`. Default: the `serverURL` of the Payload config. */
  siteUrl?: string
  /**
   * The path of a document on the web site, null where it has no page. Default: the addresses of the reference site.
   *
   * @example
   * pathOf: (document) => (document.collection === 'issues' ? `/letters/${document.slug}` : null)
   */
  pathOf?: Site['pathOf']
  /**
   * Where readers find the feeds, for a site that passes such addresses on to `/api/feeds`. Default: `/api/feeds` on
   * the server itself.
   */
  feedsUrl?: string
  /** Own makers of outputs, by format, instead of the ones that are built in. */
  renderers?: Partial<Record<Format, Renderer>>
  /**
   * Builds the mail from its parts in the place of our own letter: another order, a logo, a head of your own.
   *
   * @example
   * emailTemplate: ({ parts }) => <html>{parts.head}<body><Logo />{parts.sections}{parts.footer}</body></html>
   */
  emailTemplate?: EmailTemplate
  /** WebSub hub that is told of every issue published, and named in the feeds. Default: none. */
  hub?: string
}

export interface ResolvedSyndicationOptions {
  siteUrl: string | null
  pathOf: Site['pathOf'] | null
  feedsUrl: string | null
  renderers: Partial<Record<Format, Renderer>>
  emailTemplate: EmailTemplate | null
  hub: string | null
}

/** Fills every default, once. Never changes the object that it is given. */
export function resolveOptions(options: SyndicationOptions = {}): ResolvedSyndicationOptions {
  return {
    siteUrl: options.siteUrl ?? null,
    pathOf: options.pathOf ?? null,
    feedsUrl: options.feedsUrl?.replace(/\/+$/, '') ?? null,
    renderers: { ...options.renderers },
    emailTemplate: options.emailTemplate ?? null,
    hub: options.hub ?? null,
  }
}
