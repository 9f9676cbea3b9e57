import config from '@payload-config'
import { createLocalReq, getPayload, type Payload, type PayloadRequest, type Where } from 'payload'

import { published } from '../../../../collections/access.js'
import { siteOf } from '../../../../plugins/syndication/settings.js'
import type { Site } from '../../../core/edition/index.js'
import { loadPublications, type PublicationView } from './publications.js'

/** What one request reads with. Made anew for each, so that nothing in it is older than the request. */
export interface Reader {
  payload: Payload
  /** How every page reads: as a stranger, who sees what is published. */
  asReader: { overrideAccess: false; depth: 0; draft: false; req: PayloadRequest }
  /** Where this site is. */
  site: Site
  /** Every publication, by name. */
  publications: PublicationView[]
}

/** The same documents by a condition on a field that readers cannot ask for: what is published, and nothing else. */
export const amongPublished = (collection: 'issues' | 'stories', where: Where) => ({
  where: { and: [where, published(collection)] },
  overrideAccess: true as const,
})

/** A reader of the Payload that the server in front runs too. */
export async function openReader(): Promise<Reader> {
  const payload = await getPayload({ config })
  const req = await createLocalReq({}, payload)
  const asReader = { overrideAccess: false, depth: 0, draft: false, req } as const
  return { payload, asReader, site: siteOf(payload), publications: await loadPublications(payload, asReader) }
}
