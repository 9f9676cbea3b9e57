import { lostCharacters, decodeStream } from '../bytes/encoding.js'
import { inWords } from '../bytes/collect.js'
import { childrenNamed, childText, textOf } from '../bytes/xmlRead.js'
import { xmlRecords, type XmlElement } from '../bytes/xmlRecords.js'
import { notice, problemOf, type OpenFile, type Reading } from '../reading.js'
import type { Finding } from '../types.js'
import { LeftOut } from './leftOut.js'
import { distinct, oneLine, parseInstant, plainTitle, showsSomething, webAddress } from './values.js'
import { wordpressHtml } from './wordpressHtml.js'

const AUTHOR = 'rss/channel/wp:author'
const ITEM = 'rss/channel/item'
const UNFINISHED: readonly string[] = ['draft', 'future', 'pending']

/** An export of WordPress (WXR), post by post, however large it is. */
export async function* readWxr(file: OpenFile, reading: Reading, label: string): AsyncGenerator<Finding> {
  const names = new Map<string, string>()
  const leftOut = new LeftOut()
  const { documentBytes } = reading.limits
  const texts = decodeStream(file.open(), label)
  try {
    for await (const { path, element } of xmlRecords(texts, new Set([AUTHOR, ITEM]), documentBytes)) {
      if (element === null) {
        const message = `A post is larger than ${inWords(documentBytes)}`
        yield { kind: 'problem', problem: { code: 'SOURCE_TOO_LARGE', message, path: file.path } }
      } else if (path === AUTHOR) {
        addAuthor(element, names)
      } else {
        yield* readPost(element, { file, reading, names, leftOut })
      }
    }
  } finally {
    yield* leftOut.notice('POSTS_LEFT_OUT', file.path)
  }
}

interface Export {
  file: OpenFile
  reading: Reading
  names: ReadonlyMap<string, string>
  leftOut: LeftOut
}

function addAuthor(element: XmlElement, names: Map<string, string>) {
  const login = childText(element, 'wp:author_login')
  const name = childText(element, 'wp:author_display_name')
  if (login && name) names.set(login, oneLine(name))
}

function* readPost(post: XmlElement, { file, reading, names, leftOut }: Export): Generator<Finding> {
  if (!reading.postTypes.includes(childText(post, 'wp:post_type') ?? 'post'))
    return leftOut.add(['page, picture or other entry', 'pages, pictures and other entries'])
  if (childText(post, 'wp:post_password'))
    return leftOut.add(['post with a password', 'posts with a password'])
  const status = childText(post, 'wp:status') ?? 'publish'
  const isUnfinished = UNFINISHED.includes(status)
  if (isUnfinished && !reading.drafts) return leftOut.add(['draft', 'drafts'])
  if (!isUnfinished && status !== 'publish')
    return leftOut.add(['private or deleted post', 'private or deleted posts'])
  const html = textOf(childrenNamed(post, 'content:encoded')[0])
  const url = webAddress(childText(post, 'link'))
  const key = childText(post, 'guid') ?? url ?? `${file.path}#${childText(post, 'wp:post_id') ?? ''}`
  try {
    const title = plainTitle(childText(post, 'title'))
    if (!showsSomething(html)) {
      const message = `“${title ?? key}” has no text`
      return yield { kind: 'problem', problem: { code: 'SOURCE_EMPTY', message, path: key } }
    }
    const author = childText(post, 'dc:creator')
    const publishedAt =
      parseInstant(childText(post, 'wp:post_date_gmt')) ?? parseInstant(childText(post, 'pubDate'))
    yield {
      kind: 'document',
      document: {
        key,
        url,
        title,
        publishedAt,
        author: author === null ? null : (names.get(author) ?? author),
        tags: tagsOf(post),
        body: { format: 'html', text: wordpressHtml(html) },
      },
    }
    const lost = lostCharacters(html)
    if (lost > 0) yield notice('CHARACTERS_LOST', `${lost} characters could not be read`, key)
  } catch (error) {
    yield problemOf(error, key)
  }
}

/** WordPress files posts that nobody filed under a category of this name, which says nothing. */
function tagsOf(post: XmlElement): string[] {
  return distinct(
    childrenNamed(post, 'category')
      .filter(({ attributes }) => ['category', 'post_tag', undefined].includes(attributes.domain))
      .filter(({ attributes }) => attributes.nicename !== 'uncategorized')
      .map((category) => plainTitle(textOf(category))),
  )
}
