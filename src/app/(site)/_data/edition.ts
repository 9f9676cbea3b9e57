import type { Id } from '../../../../collections/ids.js'
import { readEdition } from '../../../../plugins/syndication/operations/readEdition.js'
import type { Edition } from '../../../core/edition/index.js'
import type { Reader } from './reader.js'

/** The frozen form of an issue that readers may see; null where it is not public. */
export async function loadEdition({ payload, asReader }: Reader, issue: Id): Promise<Edition | null> {
  const frozen = await readEdition({ payload, issue, req: asReader.req })
  return frozen?.edition ?? null
}
