import { cache } from 'react'

import type { Id } from '../../../../collections/ids.js'
import { readEdition } from '../../../../plugins/syndication/operations/readEdition.js'
import type { Edition } from '../../../core/edition/index.js'
import { connect } from './payload.js'

/** The frozen form of an issue that readers may see; null where it was never frozen. */
export const loadEdition = cache(async (issue: Id): Promise<Edition | null> => {
  const frozen = await readEdition({ payload: await connect(), issue })
  return frozen?.edition ?? null
})
