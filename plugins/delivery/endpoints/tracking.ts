import type { Endpoint, PayloadRequest } from 'payload'

import { macOf } from '../../../collections/subscribers/keyedHash.js'
import { isOurLink } from '../../../src/core/delivery/tracking/clickLink.js'
import { isByMachine, type Hit } from '../../../src/core/delivery/tracking/judgeHits.js'
import { ALL_TARGETS } from '../../../src/core/delivery/tracking/linkTargets.js'
import { readReaderToken } from '../../../src/core/delivery/tracking/readerToken.js'
import { PRIVATE } from '../pages/page.js'
import { hitsOf } from '../tracking/hits.js'
import { deadLink } from './tokenPages.js'

/**
 * Where the links and the picture of a mail lead that is counted: `/api/delivery/click/…` and `/api/delivery/open/…`.
 * Neither asks the database anything, sets a cookie, or keeps an address of the network or the name of a program. A
 * link leads on also where it is not counted any more.
 */
export const trackingEndpoints: Endpoint[] = (['get', 'head'] as const).flatMap((method) => [
  {
    path: '/delivery/click/:reader/:target/:seal',
    method,
    handler: (req) => {
      const link = { target: textOf(req.routeParams?.target), url: req.searchParams.get('to') ?? '' }
      const mac = macOf(req.payload, 'tracking')
      if (!isOurLink(link, textOf(req.routeParams?.seal), mac)) return deadLink(req, 404)
      see(req, { kind: 'click', target: link.target, link: link.url })
      return new Response(null, { status: 302, headers: { ...PRIVATE, Location: link.url } })
    },
  },
  {
    path: '/delivery/open/:reader',
    method,
    handler: (req) => {
      see(req, { kind: 'open', target: ALL_TARGETS, link: '' })
      return new Response(method === 'head' ? null : PICTURE, {
        headers: { ...PRIVATE, 'Content-Type': 'image/gif', 'Cross-Origin-Resource-Policy': 'cross-origin' },
      })
    },
  },
])

/** Of one transparent point. */
const PICTURE = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function see(req: PayloadRequest, what: Pick<Hit, 'kind' | 'link' | 'target'>): void {
  const delivery = readReaderToken(textOf(req.routeParams?.reader), macOf(req.payload, 'tracking'))
  if (delivery === null) return
  const isMachine = isByMachine(req.method ?? '', req.headers)
  hitsOf(req.payload).see(delivery, { ...what, at: Date.now(), isMachine })
}
