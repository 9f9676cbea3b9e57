import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { canonicalUrl } from '../../src/core/links/canonicalUrl.js'

describe('the canonical address', () => {
  it.each([
    ['https://a.example/x?utm_source=n&utm_medium=email&id=7', 'https://a.example/x?id=7'],
    ['https://a.example/x?fbclid=1', 'https://a.example/x'],
    ['https://a.example/?a=1&mc_cid=2&mc_eid=3&b=2', 'https://a.example/?a=1&b=2'],
    ['HTTPS://A.Example:443/Path', 'https://a.example/Path'],
    ['https://a.example/x?q=a+b&r=%7e#part-2', 'https://a.example/x?q=a+b&r=%7e#part-2'],
    ['https://a.example/x#:~:text=hello', 'https://a.example/x'],
    ['https://youtu.be/abc?si=XyZ&t=42', 'https://youtu.be/abc?t=42'],
    ['https://a.example/?si=XyZ', 'https://a.example/?si=XyZ'],
    ['https://www.google.com/url?q=https%3A%2F%2Fb.example%2F%3Futm_source%3Dx&sa=D', 'https://b.example/'],
    [
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3Dhttps%253A%252F%252Fc.example%252Fd&data=05',
      'https://c.example/d',
    ],
    ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
    ['mailto:tips@a.example', 'mailto:tips@a.example'],
    ['not an address', 'not an address'],
    [' https://a.example/ ', 'https://a.example/'],
  ])('should make of %s', (address, wanted) => {
    expect(canonicalUrl(address)).toBe(wanted)
  })

  it('should change nothing when it is taken again', () => {
    const parameter = fc.tuple(
      fc.constantFrom('utm_source', 'id', 'fbclid', 'q', 'UTM_Campaign', 'url', 'u', 'a%5Fb'),
      fc.oneof(fc.webUrl(), fc.string({ maxLength: 8 })),
    )
    const address = fc
      .tuple(
        fc.oneof(fc.webUrl({ withFragments: true }), fc.constant('https://www.google.com/url')),
        fc.array(parameter, { maxLength: 5 }),
      )
      .map(([url, pairs]) => {
        const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
        const [start, hash] = url.split('#')
        return `${start}?${query}${hash === undefined ? '' : `#${hash}`}`
      })
    fc.assert(
      fc.property(address, (one) => {
        expect(canonicalUrl(canonicalUrl(one))).toBe(canonicalUrl(one))
      }),
    )
  })

  it('should keep every parameter that is not known to count clicks', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[b-d]{1,6}$/), { maxLength: 6 }), (names) => {
        const url = canonicalUrl(`https://a.example/?${names.map((name) => `${name}=1`).join('&')}`)
        expect([...new URL(url).searchParams.keys()]).toEqual(names)
      }),
    )
  })
})
