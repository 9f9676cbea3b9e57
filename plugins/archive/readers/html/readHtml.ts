import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'

import { decode } from '../bytes/encoding.js'
import { collect } from '../bytes/collect.js'
import { oneLine } from '../formats/values.js'
import { notice, type OpenFile, type Reading } from '../reading.js'
import type { Finding } from '../types.js'
import { decoded } from '../formats/decodedNotices.js'
import { pageFacts } from './pageFacts.js'
import { mainContent } from './mainContent.js'

/** A page saved from the web, or a fragment of HTML, which is kept as it is. */
export async function* readHtml(file: OpenFile, reading: Reading): AsyncGenerator<Finding> {
  const read = decode(await collect(file.open(), reading.limits.documentBytes))
  const { text } = read
  yield* decoded(read, file.path)
  const isPage = /<(?:!doctype|html|head|body)\b/i.test(text)
  const tree: Root = fromHtml(text, { fragment: !isPage })
  const facts = pageFacts(tree, text, reading.siteUrl)
  const body = mainContent(tree, facts.title)
  if (body.words === 0 && !body.hasPictures) {
    const message = 'It has no text. A page that is put together in the browser has to be saved from there'
    return yield { kind: 'problem', problem: { code: 'SOURCE_EMPTY', message, path: file.path } }
  }
  yield {
    kind: 'document',
    document: { key: file.path, ...facts, body: { format: 'html', text: isPage ? body.html : text } },
  }
  if (isPage && body.leftOut !== '') {
    const start = oneLine(body.leftOut).slice(0, 120)
    yield notice('TEXT_LEFT_OUT', `Text beside the main content was left out: “${start}…”`, file.path)
  }
}
