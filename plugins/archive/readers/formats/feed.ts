import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'

import { decodeStream, lostCharacters } from '../bytes/encoding.js'
import { inWords } from '../bytes/collect.js'
import { childrenNamed, childText, textOf } from '../bytes/xmlRead.js'
import { xmlRecords, type XmlElement } from '../bytes/xmlRecords.js'
import { notice, problemOf, type OpenFile, type Reading } from '../reading.js'
import type { Finding } from '../types.js'
import { distinct, oneLine, parseInstant, plainTitle, showsSomething, webAddress } from './values.js'

const AUTHOR = 'feed/author'
const RECORDS = new Set([AUTHOR, 'rss/channel/item', 'rdf:RDF/item', 'feed/entry'])
/** A description is the whole text, where a feed has no other, when it is long and has paragraphs. */
const FULL_TEXT = 600
const CUT_OFF = /(?:…|\.\.\.|\[…\]|read (?:more|on)|continue reading\W*)\s*(?:<\/[a-z]+>\s*)*$/i

/** A feed in RSS 0.91 to 2.0 or Atom, entry by entry. One that has only a summary is a problem. */
export async function* readFeed(file: OpenFile, reading: Reading, label: string): AsyncGenerator<Finding> {
  const { documentBytes } = reading.limits
  let feedAuthor: string | null = null
  let place = 0
  for await (const record of xmlRecords(decodeStream(file.open(), label), RECORDS, documentBytes)) {
    const { path, element } = record
    if (element && path === AUTHOR) {
      feedAuthor = childText(element, 'name')
      continue
    }
    place += 1
    if (element === null) {
      const message = `Entry ${place} is larger than ${inWords(documentBytes)}`
      yield { kind: 'problem', problem: { code: 'SOURCE_TOO_LARGE', message, path: file.path } }
      continue
    }
    const url = addressOf(element)
    const id =
      childText(element, 'guid') ?? childText(element, 'id') ?? url ?? element.attributes['rdf:about']
    yield* readEntry(element, { key: id ?? `${file.path}#${place}`, url, feedAuthor })
  }
}

function* readEntry(
  entry: XmlElement,
  { key, url, feedAuthor }: { key: string; url: string | null; feedAuthor: string | null },
): Generator<Finding> {
  try {
    const title = plainTitle(childText(entry, 'title'))
    const content = contentOf(entry)
    if (content === null || !showsSomething(content.text)) {
      const message = `“${title ?? key}” has only a summary in this feed, or no text at all`
      return yield { kind: 'problem', problem: { code: 'SOURCE_SUMMARY_ONLY', message, path: key } }
    }
    yield {
      kind: 'document',
      document: {
        key,
        url,
        title,
        publishedAt: publishedAt(entry),
        author: authorOf(entry) ?? feedAuthor,
        tags: distinct([
          ...childrenNamed(entry, 'category').map(
            (category) =>
              category.attributes.label ?? category.attributes.term ?? plainTitle(textOf(category)),
          ),
          ...childrenNamed(entry, 'dc:subject').map((subject) => textOf(subject)),
        ]),
        body: content,
      },
    }
    const lost = lostCharacters(content.text)
    if (lost > 0) yield notice('CHARACTERS_LOST', `${lost} characters could not be read`, key)
  } catch (error) {
    yield problemOf(error, key)
  }
}

type Content = { format: 'html' | 'text'; text: string } | null

function contentOf(entry: XmlElement): Content {
  const encoded = childText(entry, 'content:encoded')
  if (encoded) return { format: 'html', text: encoded }
  const [content] = childrenNamed(entry, 'content')
  if (content && content.attributes.src === undefined) return atomContent(content)
  const description = childText(entry, 'description')
  return description && looksFull(description) ? { format: 'html', text: description } : null
}

/** RFC 4287, section 4.1.3: text, HTML as text, or XHTML as elements in one div. */
function atomContent(content: XmlElement): Content {
  const { type = 'text' } = content.attributes
  if (type === 'xhtml' || type === 'application/xhtml+xml')
    return { format: 'html', text: toHtml(content.children.map((child) => asHast(child))) }
  const text = textOf(content)
  if (type === 'html' || type === 'text/html') return { format: 'html', text }
  return type === 'text' || type === 'text/plain' ? { format: 'text', text } : null
}

function asHast(child: XmlElement | string): ElementContent {
  if (typeof child === 'string') return { type: 'text', value: child }
  const element: Element = h(child.name.replace(/^.*:/, ''), withoutNamespaces(child.attributes))
  element.children = child.children.map((grandchild) => asHast(grandchild))
  return element
}

function withoutNamespaces(attributes: XmlElement['attributes']): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !/^xml(?:ns)?(?:$|:)/.test(name)))
}

function looksFull(description: string): boolean {
  const blocks = description.match(/<(?:p|div|h[1-6]|ul|ol|blockquote|br)\b/gi)?.length ?? 0
  return description.length >= FULL_TEXT && blocks > 1 && !CUT_OFF.test(description.trim().slice(-200))
}

function addressOf(entry: XmlElement): string | null {
  const links = childrenNamed(entry, 'link')
  const alternate = links.find(
    ({ attributes }) => attributes.href && (attributes.rel ?? 'alternate') === 'alternate',
  )
  const [guid] = childrenNamed(entry, 'guid')
  return (
    webAddress(alternate?.attributes.href) ??
    webAddress(textOf(links.find((link) => textOf(link) !== ''))) ??
    (guid?.attributes.isPermaLink === 'false' ? null : webAddress(textOf(guid)))
  )
}

function publishedAt(entry: XmlElement): string | null {
  const names = ['published', 'pubDate', 'dc:date', 'updated']
  return names.reduce<string | null>((found, name) => found ?? parseInstant(childText(entry, name)), null)
}

/** In RSS 2.0 an author is a mail address with a name behind it in brackets. */
function authorOf(entry: XmlElement): string | null {
  const [author] = childrenNamed(entry, 'author')
  const named = author ? childText(author, 'name') : null
  const text = (childText(entry, 'dc:creator') ?? named ?? textOf(author)).slice(0, 300)
  return oneLine(/\(([^)]+)\)\s*$/.exec(text)?.[1] ?? text) || null
}
