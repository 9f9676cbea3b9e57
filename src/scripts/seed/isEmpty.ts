import type { Payload } from 'payload'

import { readMark } from './mark.js'

/**
 * Whether the sample may be put in: nobody has made a publication yet, or an earlier seeding did not come to its
 * end. Once the sample has been put in, the answer stays no, so that an editor who deletes it is rid of it.
 * Publications in the trash count as made; users do not count.
 *
 * @example
 * if (await isEmpty(payload)) await seedSample(payload)
 */
export async function isEmpty(payload: Payload): Promise<boolean> {
  const mark = await readMark(payload)
  if (mark) return mark.state === 'begun'
  const { totalDocs } = await payload.count({ collection: 'publications', overrideAccess: true, trash: true })
  return totalDocs === 0
}
