import type { Payload } from 'payload'

import { MastheadError } from '../../../src/core/errors.js'
import { mongoLedger } from './mongoLedger.js'
import { sqliteLedger } from './sqliteLedger.js'
import type { Ledger } from './types.js'

export type * from './types.js'

/** The ledger of this Payload's database. */
export function ledgerOf({ db }: Payload): Ledger {
  if ('client' in db && db.name === 'sqlite') return sqliteLedger(db as never)
  if ('connection' in db && db.name === 'mongoose') return mongoLedger(db as never)
  throw new MastheadError('CONFIG_INVALID', `Sending takes SQLite or MongoDB, and this is ${db.name}`, {
    path: 'db',
    value: db.name,
  })
}
