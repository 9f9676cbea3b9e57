import config from '@payload-config'
import { createLocalReq, getPayload, type Payload, type PayloadRequest } from 'payload'

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

/** A reader of the Payload that the server in front runs too. */
export async function openReader(): Promise<Reader> {
  const payload = await getPayload({ config })
  const req = await createLocalReq({}, payload)
  const asReader = { overrideAccess: false, depth: 0, draft: false, req } as const
  return { payload, asReader, site: siteOf(payload), publications: await loadPublications(payload, asReader) }
}
