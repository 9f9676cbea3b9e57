import { newestEdition } from '../../../collections/editions/newestEdition.js'
import { EDITION_VERSION, type Edition } from '../../../src/core/edition/index.js'
import { eachPage } from './eachDocument.js'
import type { ExportContext } from './types.js'

/** The newest edition of every issue that is public, in the order of the issues' ids. */
export async function* eachIssue(context: ExportContext): AsyncGenerator<Edition> {
  for await (const docs of eachPage(context, 'issues')) {
    for (const { id, _status: status, deletedAt } of docs) {
      if (status !== 'published' || deletedAt) continue
      const edition = (await newestEdition(id, context.req))?.content as Edition | undefined
      if (edition?.version === EDITION_VERSION) yield edition
      else context.onProgress(`issue ${id} has no edition that can be rendered`)
    }
  }
}
