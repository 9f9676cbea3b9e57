import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address is one that anybody in the world may ask. Everything else is somebody's own: loopback, private,
 * link-local, shared, multicast, reserved and documentation ranges, and IPv6 addresses that stand for one of those. What
 * is no address is not public.
 *
 * By the IANA special-purpose registries (RFC 6890): of IPv6, only what is allocated for global unicast (RFC 4291, 2.4).
 *
 * @example
 * isPublicAddress('1.1.1.1') // true
 * isPublicAddress('::ffff:10.0.0.1') // false
 */
export function isPublicAddress(address: string): boolean {
  // Not the short forms, of which programs make different addresses.
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !ipaddr.IPv6.isValid(address)) return false
  // Takes the IPv4 address out of an IPv4-mapped one.
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast') return false
  return !('parts' in parsed) || (parsed.match(GLOBAL_UNICAST) && !parsed.match(DOCUMENTATION))
}

const GLOBAL_UNICAST = range('2000::/3')
/** RFC 9637. */
const DOCUMENTATION = range('3fff::/20')

function range(text: string): [ipaddr.IPv6, number] {
  const [address, bits] = ipaddr.IPv6.parseCIDR(text)
  return [address, bits]
}
