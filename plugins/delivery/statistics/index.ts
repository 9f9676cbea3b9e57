import type { Payload } from 'payload'

import { ledgerOf } from '../ledger/index.js'
import { mongoStatistics } from './mongoStatistics.js'
import { sqliteStatistics } from './sqliteStatistics.js'
import type { Statistics } from './types.js'

export type * from './types.js'

/**
 * The statistics of this Payload's database.
 *
 * @throws MastheadError CONFIG_INVALID where it is neither SQLite nor MongoDB
 */
export function statisticsOf(payload: Payload): Statistics {
  const { db } = payload
  // Says so where the database is another.
  ledgerOf(payload)
  return db.name === 'mongoose' ? mongoStatistics(db as never) : sqliteStatistics(db as never)
}
