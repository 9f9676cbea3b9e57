import fc from 'fast-check'

import { OPERATORS } from './names.js'
import { oddText, type Known } from './oddValues.js'

const TYPES = [
  'Stories',
  'Issues',
  'Story',
  'Issue',
  'countStories',
  'versionsIssues',
  'meUser',
  'Access',
  'Nope',
]

/** The body of a request to GraphQL: queries of the right form that ask for odd things, and all that is none. */
export function oddGraphQL(known: Known): fc.Arbitrary<string> {
  const text = oddText(known)
  const literal = fc.oneof(
    text.map((one) => JSON.stringify(one)),
    fc.constantFrom('1', 'null', '[]', '{}', 'x', '-1', '1e400'),
  )
  const args = fc
    .array(
      fc.tuple(fc.constantFrom('limit', 'page', 'sort', 'id', 'draft', 'where', 'locale', 'trash'), literal),
      { maxLength: 3 },
    )
    .map((pairs) => pairs.map(([name, value]) => `${name}: ${value}`).join(', '))
  const where = fc
    .tuple(
      fc.constantFrom('title', 'createdAt', 'week', 'topics', 'topics__name', 'id', 'AND', 'OR', '_status'),
      fc.constantFrom(...OPERATORS.filter((one) => /^\w+$/.test(one))),
      literal,
    )
    .map(([field, operator, value]) =>
      /^(AND|OR)$/.test(field)
        ? `(where: { ${field}: [{ title: { ${operator}: ${value} } }, {}] })`
        : `(where: { ${field}: { ${operator}: ${value} } })`,
    )
  const call = fc
    .tuple(
      fc.constantFrom(...TYPES),
      fc.oneof(
        args.map((one) => (one === '' ? '' : `(${one})`)),
        where,
      ),
    )
    .map(([type, given]) => `{ ${type}${given} { docs { id title } } }`)
  const writes = fc
    .tuple(
      fc.constantFrom(
        'createStory',
        'createIssue',
        'updateTopic',
        'deleteMove',
        'loginUser',
        'restoreVersionIssue',
      ),
      literal,
    )
    .map(([name, value]) => `mutation { ${name}(id: ${value}, data: { title: ${value} }) { id } }`)
  const query = fc.oneof(
    { weight: 6, arbitrary: call },
    { weight: 2, arbitrary: writes },
    { weight: 3, arbitrary: fc.constantFrom(...documents()) },
    { weight: 1, arbitrary: text },
  )
  const variables = fc.oneof(
    fc.constant(undefined),
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom<unknown>(
      null,
      [],
      'x',
      { w: { title: { like: 5 } } },
      { w: JSON.parse('{"__proto__":{"equals":1}}') },
    ),
  )
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .record({
          query,
          variables,
          operationName: fc.constantFrom<unknown>(undefined, null, 'A', '', 5, {}),
        })
        .map((body) => JSON.stringify(body)),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', '{', 'null', '[]', '"x"', '[{"query":"{__typename}"}]', '{"query":5}'),
    },
  )
}

function documents(): string[] {
  const nested = (depth: number) =>
    `{ Stories ${'{ docs { topics '.repeat(depth)}{ id }${' } }'.repeat(depth)} }`
  const aliases = (count: number) =>
    `{ ${Array.from({ length: count }, (_, at) => `a${at}: Stories { totalDocs }`).join(' ')} }`
  const fragments = (count: number) =>
    `${Array.from({ length: count }, (_, at) => `fragment F${at} on Story { ...F${at + 1} ...F${at + 1} }`).join(' ')} fragment F${count} on Story { id } { Stories { docs { ...F0 } } }`
  return [
    ...[
      nested(3),
      nested(30),
      nested(2000),
      aliases(5),
      aliases(60),
      aliases(3000),
      fragments(5),
      fragments(40),
    ],
    ...[
      'fragment A on Story { ...A } { Stories { docs { ...A } } }',
      '{ ...A }',
      'fragment A on Nope { id } { x }',
    ],
    ...[
      '{ __schema { types { name fields { name type { name ofType { name } } } } } }',
      '{ __type(name: "User") { name } }',
    ],
    ...[
      '{ __typename }',
      '{ __proto__ }',
      '{ constructor { id } }',
      'subscription { x }',
      'query A { __typename } query B { __typename }',
    ],
    ...[
      'query ($w: Story_where) { Stories(where: $w) { totalDocs } }',
      'query ($w: Nope!) { Stories { totalDocs } }',
    ],
    ...[
      'query ($w: Int = "x") { Stories(limit: $w) { totalDocs } }',
      '{ Stories @skip(if: null) { totalDocs } }',
      'query ($w: Boolean!) { Stories @include(if: $w) { totalDocs } }',
      '{ Stories @skip { totalDocs } }',
    ],
    ...[
      '{ Stories @nope { totalDocs } }',
      '{ Stories(limit: 1000000) { docs { id topics { id } } } }',
      '"""',
      '{'.repeat(5000),
    ],
    ...[
      `{ Stories(sort: "${'id,'.repeat(3000)}") { totalDocs } }`,
      `{ Stories(where: {title: {like: "${'a '.repeat(2000)}"}}) { totalDocs } }`,
    ],
  ]
}
