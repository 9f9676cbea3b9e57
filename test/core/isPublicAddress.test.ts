import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { isPublicAddress } from '../../src/core/links/isPublicAddress.js'

describe('an address that anybody may ask', () => {
  it.each(['1.1.1.1', '93.184.215.14', '172.32.0.1', '2606:4700:4700::1111', '2a00:1450:4001:81b::200e'])(
    'should be %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )

  it.each([
    ['loopback', ['127.0.0.1', '127.255.255.254', '::1']],
    ['unspecified', ['0.0.0.0', '0.1.2.3', '::']],
    ['private', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1']],
    ['shared by a carrier', ['100.64.0.1']],
    ['link-local', ['169.254.169.254', 'fe80::1', 'fe80::1%eth0']],
    ['unique local, or site-local of old', ['fc00::1', 'fd12:3456::1', 'fec0::1']],
    ['multicast and broadcast', ['224.0.0.1', '239.255.255.250', '255.255.255.255', 'ff02::1']],
    ['reserved', ['192.0.0.8', '198.18.0.1', '240.0.0.1', '100::1', '5f00::1', '4000::1']],
    ['for documents', ['192.0.2.1', '198.51.100.7', '203.0.113.9', '2001:db8::1', '3fff::1']],
    ['IPv4 in IPv6', ['::ffff:127.0.0.1', '::ffff:a00:1', '::7f00:1', '64:ff9b::a00:1', '2002:7f00:1::']],
    ['tunnelled', ['2001:0:4136:e378:8000:63bf:3fff:fdd2']],
    ['no address', ['', 'localhost', 'example.com', '1.1.1.1:80', '[::1]', '1.1.1']],
  ])('should not be one that is %s', (_, addresses) => {
    expect(addresses.filter((address) => isPublicAddress(address))).toEqual([])
  })

  it('should judge an IPv4 address alike when it is mapped into IPv6', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(isPublicAddress(`::ffff:${address}`)).toBe(isPublicAddress(address))
      }),
    )
  })
})
