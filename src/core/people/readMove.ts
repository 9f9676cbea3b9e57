import type { Former } from './formerly.js'
import type { MoveFacts } from './moveSentence.js'

export interface ReadMove extends MoveFacts {
  /** What the sentence says besides. */
  rest: string
  /** 0 to 1. */
  confidence: number
}

/** A move without who made it. */
export type Said = Omit<ReadMove, 'person'>

export const NO_FORMER: Former = { fromRole: null, fromCompany: null }
