import type { SendOutcome } from './transport.js'

/** How long the server has been refusing: runs without one mail accepted in between. */
export interface Circuit {
  /** Refusals of everything: no connection, a wrong login, a used-up quota. */
  ofServer: number
  /** Refusals of any kind. */
  ofAny: number
}

export const CLOSED: Circuit = { ofServer: 0, ofAny: 0 }

/** A list has dead addresses, but not so many in a row: then it is the letter or the sender that is refused. */
const MOST = { ofServer: 3, ofAny: 50 }

/** Where sending begins again after a stall: the first refusals open it at once. */
export const PROBING: Circuit = { ofServer: MOST.ofServer - 1, ofAny: MOST.ofAny - 5 }

export function afterOutcome(circuit: Circuit, outcome: SendOutcome): Circuit {
  if (outcome.state === 'accepted') return CLOSED
  const isServer = outcome.state === 'uncertain' || outcome.scope === 'server'
  return { ofServer: isServer ? circuit.ofServer + 1 : 0, ofAny: circuit.ofAny + 1 }
}

/**
 * Whether to stop sending for a while, before the rest of the list is burnt.
 *
 * @example
 * isOpen({ ofServer: 3, ofAny: 3 }) // true
 */
export function isOpen({ ofServer, ofAny }: Circuit): boolean {
  return ofServer >= MOST.ofServer || ofAny >= MOST.ofAny
}

/**
 * Milliseconds until the server is asked again, by how often that was in vain: half a minute, then twice as long each
 * time, a quarter of an hour at most.
 */
export function pauseAfter(stalls: number, firstMs = 30_000): number {
  return Math.min(firstMs * 2 ** Math.min(stalls, 20), firstMs * 30)
}
