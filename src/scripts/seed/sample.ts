import type { Payload } from 'payload'

import type { Ledger } from './ledger.js'
import type { SampleCalendar } from './sampleCalendar.js'

/** What every step of the seeding works with. */
export interface Sample {
  payload: Payload
  ledger: Ledger
  calendar: SampleCalendar
}
