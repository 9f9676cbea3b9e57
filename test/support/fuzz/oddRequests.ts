import fc from 'fast-check'

import { makers, type OddRequest } from './makers.js'
import type { Known } from './oddValues.js'
import { ownAreas } from './ownAreas.js'
import { restAreas } from './restAreas.js'
import { wireAreas } from './wireAreas.js'

/** Requests to every endpoint of Masthead and of Payload below it. */
export function oddRequests(known: Known): fc.Arbitrary<OddRequest> {
  const make = makers(known)
  const areas = Object.entries({ ...restAreas(make), ...ownAreas(make), ...wireAreas(make) })
  return fc.oneof(
    ...areas.map(([area, { weight, requests }]) => ({
      weight,
      arbitrary: requests.map((request) => ({ area, ...request })),
    })),
  )
}
