import fc from 'fast-check'

import { COLLECTIONS, FIELDS, OPERATORS } from './names.js'
import { encoded, oddText, type Known } from './oddValues.js'

/** The query of a list in REST: conditions, sorting, pages, depth, selections, with everything wrong that can be. */
export function oddQuery(known: Known): fc.Arbitrary<string> {
  const text = oddText(known)
  const field = fc.constantFrom(...FIELDS)
  const operator = fc.constantFrom(...OPERATORS)
  const pair = (name: fc.Arbitrary<string>, value: fc.Arbitrary<string> = text) => fc.tuple(name, value)
  const condition = fc
    .tuple(fc.constantFrom('', '[or][0]', '[and][0][or][0]', '[AND][x]', '[or][0][and]'), field, operator)
    .chain(([place, one, asked]) =>
      fc.constantFrom(
        `where${place}[${one}][${asked}]`,
        `where${place}[${one}][${asked}][]`,
        `where${place}[${one}][${asked}][title][like]`,
        `where${place}[${one}]`,
        `where${place}`,
        'where',
      ),
    )
  const json = fc
    .tuple(field, operator, fc.jsonValue({ maxDepth: 2 }))
    .map(([one, asked, value]) => JSON.stringify({ or: [{ [one]: { [asked]: value } }] }))
  const parameter = fc.oneof(
    { weight: 6, arbitrary: pair(condition) },
    { weight: 2, arbitrary: pair(fc.constantFrom('where', 'data'), json) },
    {
      weight: 2,
      arbitrary: pair(
        fc.constant('sort'),
        fc.oneof(
          field,
          field.map((one) => `-${one}`),
          text,
        ),
      ),
    },
    { weight: 2, arbitrary: pair(fc.constantFrom('limit', 'page', 'depth')) },
    {
      weight: 2,
      arbitrary: pair(
        fc.constantFrom(
          'draft',
          'trash',
          'locale',
          'fallback-locale',
          'pagination',
          'autosave',
          'overrideLock',
        ),
      ),
    },
    { weight: 2, arbitrary: pair(field.map((one) => `select[${one}]`)) },
    {
      weight: 1,
      arbitrary: pair(
        fc.tuple(fc.constantFrom(...COLLECTIONS), field).map(([c, f]) => `populate[${c}][${f}]`),
      ),
    },
    {
      weight: 2,
      arbitrary: pair(
        fc
          .tuple(
            field,
            fc.constantFrom('[limit]', '[page]', '[sort]', '[where]', '[where][title][like]', '[count]', ''),
          )
          .map(([f, part]) => `joins[${f}]${part}`),
      ),
    },
    { weight: 1, arbitrary: pair(text) },
  )
  return fc
    .array(parameter, { maxLength: 4 })
    .map((pairs) => pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&'))
    .map((query) => (query === '' ? '' : `?${query}`))
}
