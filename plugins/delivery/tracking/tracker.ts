import type { Payload } from 'payload'

import type { Id } from '../../../collections/ids.js'
import { macOf } from '../../../collections/subscribers/keyedHash.js'
import type { Mark } from '../../../src/core/delivery/mailTemplate.js'
import { clickPath } from '../../../src/core/delivery/tracking/clickLink.js'
import { linkTargets } from '../../../src/core/delivery/tracking/linkTargets.js'
import { readerToken } from '../../../src/core/delivery/tracking/readerToken.js'
import { trackedHtml } from '../../../src/core/delivery/tracking/trackedHtml.js'
import type { Edition, Site } from '../../../src/core/edition/index.js'
import { PREFERENCES_PLACEHOLDER, UNSUBSCRIBE_PLACEHOLDER } from '../../../src/core/render/email/index.js'

/** Makes the mail of those who agree to be counted from that of all others. */
export interface Tracker {
  html: (html: string) => string
  /** Where the token of a reader goes in that HTML. */
  marks: Record<string, Mark>
  /** What stands for one mail in its links. */
  reader: (delivery: Id) => string
}

/** Stands for the token until it is spliced in. */
const READER = '-reader-'

/** @param base where Payload serves REST, in full */
export function tracker(payload: Payload, edition: Edition, site: Site, base: string): Tracker {
  const mac = macOf(payload, 'tracking')
  const click = `${base}/delivery/click/`
  const open = `${base}/delivery/open/`
  const isWayOut = (url: string) => url === UNSUBSCRIBE_PLACEHOLDER || url === PREFERENCES_PLACEHOLDER
  return {
    html: (html) => {
      const targetOf = linkTargets(edition, site)
      const linkFor = (url: string) =>
        isWayOut(url) ? null : click + clickPath(READER, { target: targetOf(url), url }, mac)
      return trackedHtml(html, linkFor, open + READER)
    },
    // With the quote before them, so that no text that somebody wrote is taken for one.
    marks: {
      [`href="${click}${READER}/`]: { before: `href="${click}`, token: 'reader', after: '/' },
      [`src="${open}${READER}"`]: { before: `src="${open}`, token: 'reader', after: '"' },
    },
    reader: (delivery) => readerToken(delivery, mac),
  }
}
