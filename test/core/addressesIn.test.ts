import { describe, expect, it } from '@jest/globals'

import { addressesIn } from '../../src/core/delivery/addressesIn.js'

describe('the addresses in a pasted list', () => {
  it.each([
    ['one a line', 'ada@example.org\nbea@example.org\n', ['ada@example.org', 'bea@example.org'], 0],
    [
      'in one line',
      'ada@example.org, bea@example.org; cy@example.org',
      ['ada@example.org', 'bea@example.org', 'cy@example.org'],
      0,
    ],
    ['with names', 'Ada <ada@example.org>\r\n"Lovelace, Ada" <ada@example.org>', ['ada@example.org'], 0],
    ['in a CSV file with a header', 'name,email\n"Bea","bea@example.org"', ['bea@example.org'], 0],
    ['among lines without one', 'ada@example.org\nnobody\nat@home', ['ada@example.org'], 2],
    ['in nothing', ' \n', [], 0],
  ])('should be found %s', (_how, text, addresses, broken) => {
    expect(addressesIn(text)).toEqual({ addresses, broken })
  })
})
