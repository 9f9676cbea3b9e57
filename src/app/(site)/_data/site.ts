import { cache } from 'react'

import { siteOf } from '../../../../plugins/syndication/settings.js'
import type { Site } from '../../../core/edition/index.js'
import { connect } from './payload.js'

/** Where this site is. */
export const loadSite = cache(async (): Promise<Site> => siteOf(await connect()))
