/** What can become of a delivery. `accepted` means that the mail server took it; nobody knows whether it was read. */
export const DELIVERY_STATES = [
  'waiting',
  'claimed',
  'sending',
  'accepted',
  'failed',
  'skipped',
  'uncertain',
] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/**
 * Every step that a delivery can take, and from where: the one table that the ledgers of both databases put into their
 * conditional updates. What a step does not name it does not touch, so of two that try, one finds nothing to change.
 *
 * - `claim`: a worker takes it under a lease, and `giveBack`: it lets go, or its lease ran out.
 * - `begin`: written down before the mail is given to the transport. What breaks after that is `lose`: nobody can know.
 * - `accept`, `fail`, `postpone`: the answer of the server; it may come after somebody else gave the delivery up as lost.
 * - `retryFailed`, `retryUncertain`: only when an editor says so.
 */
export const STEPS = {
  claim: { from: ['waiting'], to: 'claimed' },
  giveBack: { from: ['claimed'], to: 'waiting' },
  begin: { from: ['claimed'], to: 'sending' },
  accept: { from: ['sending', 'uncertain'], to: 'accepted' },
  fail: { from: ['sending', 'uncertain'], to: 'failed' },
  postpone: { from: ['sending', 'uncertain'], to: 'waiting' },
  lose: { from: ['sending', 'uncertain'], to: 'uncertain' },
  skip: { from: ['waiting', 'claimed'], to: 'skipped' },
  retryFailed: { from: ['failed'], to: 'waiting' },
  retryUncertain: { from: ['uncertain'], to: 'waiting' },
} as const satisfies Record<string, { from: readonly DeliveryState[]; to: DeliveryState }>
export type Step = keyof typeof STEPS

/**
 * Where a step leads; null where it cannot be taken from there.
 *
 * @example
 * take('waiting', 'claim') // 'claimed'
 * take('accepted', 'claim') // null
 */
export function take(state: DeliveryState, step: Step): DeliveryState | null {
  const from: readonly DeliveryState[] = STEPS[step].from
  return from.includes(state) ? STEPS[step].to : null
}
