import { newestEdition } from '../../../collections/editions/newestEdition.js'
import { canonicalJson } from '../../../src/core/edition/canonicalJson.js'
import { EDITION_VERSION, type Edition } from '../../../src/core/edition/index.js'
import { eachPage } from './eachDocument.js'
import type { ExportContext } from './types.js'

/** The newest edition of every issue that is public, in the order of the issues' ids. */
export async function* eachIssue(context: ExportContext): AsyncGenerator<Edition> {
  for await (const docs of eachPage(context, 'issues')) {
    for (const { id, _status: status, deletedAt } of docs) {
      if (status !== 'published' || deletedAt) continue
      const content = (await newestEdition(id, context.req))?.content as Edition | undefined
      if (content?.version === EDITION_VERSION) yield inOrder(content)
      else context.onProgress(`issue ${id} has no edition that can be rendered`)
    }
  }
}

/** Attributes are written in the order of their keys, and a database need not keep that order. */
const inOrder = (edition: Edition): Edition => JSON.parse(canonicalJson(edition)) as Edition
