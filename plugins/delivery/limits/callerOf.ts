import ipaddr from 'ipaddr.js'
import type { PayloadRequest } from 'payload'

import { macOf } from '../../../collections/subscribers/keyedHash.js'
import { settingsOf } from '../settings.js'

/** Who calls, as far as we keep it: keyed hashes only. */
export interface Caller {
  /** Of the address, for the proof of consent; null where it is not known. */
  ipHash: string | null
  /** Of its network, for the limits. Callers whose network is not known share one. */
  networkHash: string
}

/** Who sent a request, by the address of the connection or of the proxy that is trusted. */
export function callerOf(req: PayloadRequest): Caller {
  const address = settingsOf(req.payload).clientAddress(req)
  const hash = (text: string) => Buffer.from(macOf(req.payload, 'network')(text)).toString('hex')
  return { ipHash: address === null ? null : hash(address), networkHash: hash(networkOf(address)) }
}

/**
 * The network by which callers are counted: one household or office mostly. Whoever has one IPv6 address has 2^64.
 *
 * @example
 * networkOf('203.0.113.9') // '203.0.113.0/24'
 */
export function networkOf(address: string | null): string {
  if (address === null || !ipaddr.isValid(address)) return 'unknown'
  const parsed = ipaddr.process(address)
  const bits = parsed.kind() === 'ipv4' ? 24 : 64
  const network =
    parsed.kind() === 'ipv4'
      ? ipaddr.IPv4.networkAddressFromCIDR(`${parsed.toString()}/${bits}`)
      : ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/${bits}`)
  return `${network.toString()}/${bits}`
}
