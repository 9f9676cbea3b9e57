import fc from 'fast-check'

import { oddQuery } from './oddQueries.js'
import { COLLECTIONS } from './names.js'
import { encoded, oddJson, oddText, type Known } from './oddValues.js'

/** A request as it goes over the wire. */
export interface OddRequest {
  /** The kind of endpoint, for the table. */
  area: string
  method: string
  path: string
  headers: Record<string, string>
  body?: Buffer
}

export type Requests = fc.Arbitrary<Omit<OddRequest, 'area'>>

/** Kinds of endpoints, each with its weight among the others. */
export type Areas = Record<string, { weight: number; requests: Requests }>

export const JSON_TYPE = { 'Content-Type': 'application/json' }

/** Bodies that are no JSON, or not what anybody waits for. */
const MISSHAPEN = [
  ...['', '{', 'null', '[]', '"x"', '5', '{"a":', '\u0000', '[[{}', '{"a":1}{"b":2}', '\xff\xfe'],
  '['.repeat(100_000),
]

export type Makers = ReturnType<typeof makers>

/** The parts that requests are put together from. */
export function makers(known: Known) {
  const text = oddText(known)
  const segment = text.map((one) => encoded(one.slice(0, 200)))
  const caller = fc.constantFrom(...Object.values(known.callers))
  const stranger = fc.constant<Record<string, string>>({})
  const at = (...parts: (fc.Arbitrary<string> | string)[]) =>
    fc
      .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
      .map((all) => all.join(''))
  const json = (value: fc.Arbitrary<unknown>) =>
    fc.oneof(
      { weight: 9, arbitrary: value.map((one) => Buffer.from(JSON.stringify(one) ?? '')) },
      { weight: 1, arbitrary: fc.constantFrom(...MISSHAPEN).map((one) => Buffer.from(one, 'latin1')) },
    )
  return {
    known,
    text,
    segment,
    caller,
    stranger,
    at,
    json,
    query: oddQuery(known),
    collection: fc.constantFrom(...COLLECTIONS),
    id: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom('x', ...known.documents.map((one) => one.id)) },
      { weight: 2, arbitrary: segment },
      { weight: 1, arbitrary: fc.constantFrom('%00', '%ff', '%', '..%2f..', '-1', '%ed%a0%80') },
    ),
    /** A document that stands there, as its collection and id. */
    place: (slugs?: readonly string[]) =>
      fc.constantFrom(
        'issues/x',
        ...known.documents
          .filter(({ collection }) => slugs?.includes(collection) ?? true)
          .map(({ collection, id }) => `${collection}/${id}`),
      ),
    /** An object with some of these keys. */
    object: (keys: readonly string[], value: fc.Arbitrary<unknown> = oddJson(known)) =>
      fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 4 }).map((data) => ({ ...data })),
    asked: (path: fc.Arbitrary<string>, by = caller): Requests =>
      fc.record({ method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD'), path, headers: by }),
    sent: (
      path: fc.Arbitrary<string>,
      value: fc.Arbitrary<unknown>,
      by = caller,
      method = 'POST',
    ): Requests =>
      fc.record({
        method: fc.constant(method),
        path,
        headers: by.map((headers) => ({ ...JSON_TYPE, ...headers })),
        body: json(value),
      }),
  }
}
