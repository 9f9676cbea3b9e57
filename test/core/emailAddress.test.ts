import { describe, expect, it } from '@jest/globals'

import { parseEmailAddress } from '../../src/core/delivery/emailAddress.js'

describe('An e-mail address', () => {
  it.each([
    ['ada@example.org', 'ada@example.org', 'ada@example.org'],
    ['  Ada.Lovelace+news@Example.ORG ', 'Ada.Lovelace+news@example.org', 'ada.lovelace+news@example.org'],
    ['ada@Bücher.example', 'ada@xn--bcher-kva.example', 'ada@xn--bcher-kva.example'],
    ['ada@例え.テスト', 'ada@xn--r8jz45g.xn--zckzah', 'ada@xn--r8jz45g.xn--zckzah'],
    ["o'brien!#$%&*/=?^_`{|}~-@example.org", "o'brien!#$%&*/=?^_`{|}~-@example.org", undefined],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`, undefined],
    [`a@${`${'b'.repeat(49)}.`.repeat(5)}cc`, `a@${`${'b'.repeat(49)}.`.repeat(5)}cc`, undefined],
  ])('should be read from “%s”', (typed, address, comparable) => {
    const parsed = parseEmailAddress(typed)
    expect(parsed?.address).toBe(address)
    expect(parsed?.comparable).toBe(comparable ?? address)
  })

  it.each([
    '',
    'ada',
    '@example.org',
    'ada@',
    'ada@localhost',
    'ada@127.0.0.1',
    'ada@[127.0.0.1]',
    'ada@1.2.3',
    'ada@exa mple.org',
    'ada@example..org',
    'ada@-example.org',
    'ada@example.org/path',
    'ada@example.org:25',
    'ada@exam%70le.org',
    'ada@user@example.org',
    '.ada@example.org',
    'ada.@example.org',
    'a..da@example.org',
    '"a da"@example.org',
    'ada@example.org\r\nBcc: bob@example.org',
    'ada\u0000@example.org',
    'Ada <ada@example.org>',
    'adä@example.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(64)}.org`,
    `a@${`${'b'.repeat(49)}.`.repeat(5)}ccc`,
    'a'.repeat(100_000),
  ])('should not be read from “%s”', (typed) => {
    expect(parseEmailAddress(typed)).toBeNull()
  })
})
