import fc from 'fast-check'

/** What the requests of a fuzz are made of, besides chance: what stands in the database, and who asks. */
export interface Known {
  slugs: string[]
  documents: { collection: string; id: string }[]
  /** Headers by which somebody signs in, by who that is; nobody's are empty. */
  callers: Record<string, Record<string, string>>
}

const NASTY = [
  ...[
    '',
    ' ',
    '0',
    '1',
    '-1',
    '1.5',
    'x',
    'null',
    'undefined',
    'true',
    'false',
    'NaN',
    'Infinity',
    '1e309',
    '-0',
  ],
  ...[
    '99999999999999999999',
    '9'.repeat(400),
    '%',
    '_',
    '\\',
    '\'"',
    "'; drop table stories;--",
    '2023-01-01',
  ],
  ...[
    '275761-01-01',
    '0000-00-00',
    '\u0000',
    'a\u0000b',
    '\ud83d',
    '\udc00x',
    '\u202e',
    '\ufeff',
    'a'.repeat(3000),
  ],
  ...[
    'a '.repeat(1500),
    '{}',
    '[]',
    '{"a":1}',
    '[null]',
    '<script>alert(1)</script>',
    '../../etc/passwd',
    '%00',
  ],
  ...[
    '%ff',
    '$where',
    '{{7*7}}',
    'javascript:alert(1)',
    'https://[::1',
    'ﷺ'.repeat(300),
    '__proto__',
    'constructor',
  ],
  ...[
    'a,b,c',
    ',',
    ',,,',
    'Europe/London',
    '(',
    '[a-',
    '(a+)+$',
    '\r\nX: y',
    'a@b.example',
    '@',
    '2023-W53',
    '🙂',
  ],
]

/** Text of the kind that breaks things, or of any kind. */
export const oddText = (known: Known): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...NASTY) },
    { weight: 2, arbitrary: fc.constantFrom(...known.documents.map((one) => one.id), ...known.slugs, 'x') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  )

const nestedList = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))
const lexical = (...children: unknown[]) => ({
  root: { type: 'root', version: 1, format: '', indent: 0, direction: null, children },
})
const deepText = (depth: number): object =>
  Array.from({ length: depth }).reduce<object>(
    (inner) => ({ type: 'quote', version: 1, children: [inner] }),
    { type: 'text', text: 'x', version: 1 },
  )

/** What a value of JSON can be where something else is waited for. */
export function oddJson(known: Known): fc.Arbitrary<unknown> {
  const fixed: unknown[] = [
    ...[null, 0, -1, 1.5, 1e308, -1e308, 5e-324, 2 ** 53, true, false, '', [], {}, [null], [[]], [{}]],
    ...[{ a: {} }, { id: null }, { id: {} }, { value: 'x', relationTo: 'nope' }, { relationTo: 'users' }],
    ...[JSON.parse('{"__proto__":{"admin":true}}'), { constructor: { prototype: {} } }, { toString: null }],
    ...[
      { length: 3 },
      nestedList(150),
      nestedList(3000),
      { root: {} },
      { root: null },
      { root: { children: 1 } },
    ],
    ...[
      lexical(),
      lexical(null),
      lexical({ type: 'zzz' }),
      lexical({ type: 'text' }),
      lexical(deepText(120)),
    ],
    ...[lexical({ type: 'upload', relationTo: 'media', value: 'none', version: 1 })],
    ...[
      lexical({ type: 'link', fields: null, children: [], version: 1 }),
      lexical({ type: 'list', version: 1 }),
    ],
    ...[{ set: 1 }, { $ne: null }, { $inc: 1 }, ['x', 'x'], [{ id: 'x' }, { id: 'x' }], { en: 'x', de: 'y' }],
  ]
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...fixed) },
    { weight: 3, arbitrary: oddText(known) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  )
}

/** Every byte that may not stand in an address by itself, percent-encoded; lone surrogates as what they are in UTF-8. */
export const encoded = (text: string): string =>
  [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const char = String.fromCharCode(byte)
      return /[\w.~-]/.test(char) ? char : `%${byte.toString(16).padStart(2, '0')}`
    })
    .join('')
