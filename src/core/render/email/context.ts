import { urlOf, type Edition, type Site } from '../../edition/index.js'
import { createContext, type WebContext } from '../web/context.js'
import { directionOf } from '../web/page.js'
import type { Direction } from './direction.js'
import { emailTheme, type EmailTheme } from './theme.js'

/** What every part of the mail is made from. */
export interface EmailContext {
  edition: Edition
  site: Site
  theme: EmailTheme
  direction: Direction
  /** Address of the issue on the web; null where it has no page. */
  page: string | null
  /** Address of the publication; null where it has no page. */
  home: string | null
  /** For the parts that mail and page have in common. */
  web: WebContext
}

export function createEmailContext(edition: Edition, site: Site): EmailContext {
  const { publication, issue } = edition
  return {
    edition,
    site,
    theme: emailTheme(publication.accent),
    direction: directionOf(publication.language),
    page: urlOf(site, { collection: 'issues', ...issue, publication: publication.slug }),
    home: urlOf(site, { collection: 'publications', slug: publication.slug }),
    web: createContext(edition, site),
  }
}

/**
 * The address that a link of the page has in a mail, where a place on the same page is nowhere; null where there is
 * no page.
 */
export const addressOf = (href: string, { page }: Pick<EmailContext, 'page'>): string | null =>
  href.startsWith('#') ? page && `${page}${href}` : href
