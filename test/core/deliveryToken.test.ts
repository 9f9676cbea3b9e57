import { createHmac } from 'node:crypto'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { makeToken, readToken, TOKEN_PURPOSES, unsubscribeUrl } from '../../src/core/delivery/token.js'

const macWith = (key: string) => (text: string) => createHmac('sha256', key).update(text).digest()
const mac = macWith('a key')

const ids = fc.oneof(
  fc.uuid(),
  fc.stringMatching(/^[0-9a-f]{24}$/),
  fc.integer({ min: 1 }),
  fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }),
)
const claims = fc.record(
  { subscriber: ids, version: fc.integer({ min: 1, max: 1e9 }), delivery: ids },
  { requiredKeys: ['subscriber', 'version'] },
)
const purposes = fc.constantFrom(...TOKEN_PURPOSES)

describe('A token', () => {
  it('should give back what it was made of, for its purpose alone', () => {
    fc.assert(
      fc.property(claims, purposes, purposes, (made, purpose, other) => {
        const token = makeToken(purpose, made, mac)
        expect(token).toMatch(/^[\w-]+$/)
        expect(readToken(purpose, token, mac)).toEqual(made)
        if (other !== purpose) expect(readToken(other, token, mac)).toBeNull()
        expect(readToken(purpose, token, macWith('another key'))).toBeNull()
      }),
    )
  })

  it('should be worth nothing once a character is changed, added or taken away', () => {
    const token = makeToken(
      'unsubscribe',
      { subscriber: '0b6f4e0e-6a0c-4d5b-9a51-0a7bd0c6f3aa', version: 1 },
      mac,
    )
    for (let at = 0; at < token.length; at += 1) {
      const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
      expect(readToken('unsubscribe', changed, mac)).toBeNull()
      expect(readToken('unsubscribe', token.slice(0, at), mac)).toBeNull()
    }
    expect(readToken('unsubscribe', `${token}A`, mac)).toBeNull()
  })

  it('should be refused without harm, whatever stands in its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), purposes, (text, purpose) => {
        expect(readToken(purpose, text, mac)).toBeNull()
      }),
    )
  })

  it('should make an address short enough to stand in one line of a header', () => {
    const token = makeToken(
      'unsubscribe',
      { subscriber: '0b6f4e0e-6a0c-4d5b-9a51-0a7bd0c6f3aa', version: 12 },
      mac,
    )
    expect(token.length).toBeLessThanOrEqual(48)
    expect(unsubscribeUrl('https://news.example/', token)).toBe(
      `https://news.example/api/subscribers/unsubscribe/${token}`,
    )
  })
})
