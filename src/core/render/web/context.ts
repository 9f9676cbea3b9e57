import type { Edition, Site } from '../../edition/index.js'

/** What every part of the page is made from. */
export interface WebContext {
  edition: Edition
  site: Site
  /** The id for an anchor, the first time that it is asked for; undefined from then on. */
  takeId: (anchor: string) => string | undefined
}

/** Levels of headings: the title of the issue is the first. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

export function createContext(edition: Edition, site: Site): WebContext {
  const taken = new Set<string>()
  return {
    edition,
    site,
    takeId: (anchor) => {
      if (anchor === '' || taken.has(anchor)) return undefined
      taken.add(anchor)
      return anchor
    },
  }
}

/** An id of the page itself: two hyphens, which no anchor has. */
export const pageId = (name: string): string => `issue--${name}`
