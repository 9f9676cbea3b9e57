import sax from 'sax'

import { MastheadError } from '../../../../src/core/errors.js'
import { DEPTH } from '../limits.js'
import { qualifiedName } from './xmlNames.js'

export interface XmlElement {
  /** With the usual prefix of its namespace, whichever the file uses: `content:encoded`, `entry`. */
  name: string
  attributes: Readonly<Record<string, string>>
  children: (XmlElement | string)[]
}

/** A record as a tree, or the mark that it was larger than the limit, and left out. */
export type XmlRecord = { path: string; element: XmlElement } | { path: string; element: null }

/** Between two tokens. One of this size is an attack: text comes in pieces of 64 KiB. */
const LONGEST_TOKEN = 4 * 1024 * 1024

/**
 * Reads an XML file of any size as a stream of its records, of which each has room in memory. Nothing outside of records
 * is kept. Entities of XML and HTML are known; a document type, which could define others, is refused with
 * SOURCE_XML_ENTITIES; what is not well-formed stops the reading with SOURCE_BROKEN, after the records before it.
 *
 * @param wanted Paths of the elements to be read as records: `rss/channel/item`.
 * @param limit Characters a record.
 */
export async function* xmlRecords(
  texts: AsyncIterable<string>,
  wanted: ReadonlySet<string>,
  limit: number,
): AsyncGenerator<XmlRecord> {
  const builder = new RecordBuilder(wanted, limit)
  for await (const text of texts) {
    builder.write(text)
    yield* builder.take()
    builder.throwFailure()
  }
  builder.close()
  yield* builder.take()
  builder.throwFailure()
}

class RecordBuilder {
  private readonly parser = sax.parser(true, { xmlns: true })
  private readonly names: string[] = []
  private readonly done: XmlRecord[] = []
  private readonly open: XmlElement[] = []
  private recordDepth = 0
  private size = 0
  private isTooLarge = false
  private sinceToken = 0
  private failure: MastheadError | null = null

  constructor(
    private readonly wanted: ReadonlySet<string>,
    private readonly limit: number,
  ) {
    this.parser.onopentag = (tag) => this.start(tag)
    this.parser.onclosetag = () => this.end()
    this.parser.ontext = (text) => this.text(text)
    this.parser.oncdata = (text) => this.text(text)
    this.parser.oncomment = () => (this.sinceToken = 0)
    this.parser.ondoctype = () => this.refuseDocumentType()
    this.parser.onerror = (error) => this.error(error)
  }

  write(text: string) {
    this.sinceToken += text.length
    this.parser.write(text)
    if (this.sinceToken > LONGEST_TOKEN) this.fail('SOURCE_TOO_LARGE', 'It has a tag without an end')
  }

  close() {
    if (!this.failure) this.parser.close()
  }

  *take(): Generator<XmlRecord> {
    yield* this.done.splice(0)
  }

  throwFailure() {
    if (this.failure) throw this.failure
  }

  private start(tag: sax.Tag | sax.QualifiedTag) {
    if (this.failure) return
    this.sinceToken = 0
    const name = qualifiedName(tag)
    this.names.push(name)
    if (this.names.length > DEPTH)
      return this.fail('SOURCE_TOO_LARGE', `Its elements lie more than ${DEPTH} deep`)
    if (this.recordDepth > 0) return this.add(name, tag)
    if (!this.wanted.has(this.names.join('/'))) return
    this.recordDepth = this.names.length
    this.size = 0
    this.isTooLarge = false
    this.add(name, tag)
  }

  private add(name: string, tag: sax.Tag | sax.QualifiedTag) {
    const attributes: Record<string, string> = {}
    for (const [key, value] of Object.entries(tag.attributes))
      attributes[key] = typeof value === 'string' ? value : value.value
    const element: XmlElement = { name, attributes, children: [] }
    this.open.at(-1)?.children.push(element)
    this.open.push(element)
    // An element takes up memory even where it holds nothing.
    this.count(100 + name.length + JSON.stringify(attributes).length)
  }

  private text(text: string) {
    this.sinceToken = 0
    if (this.failure || this.recordDepth === 0) return
    this.count(text.length)
    if (!this.isTooLarge) this.open.at(-1)?.children.push(text)
  }

  private end() {
    if (this.failure) return
    this.sinceToken = 0
    const path = this.names.join('/')
    const depth = this.names.length
    this.names.pop()
    if (this.recordDepth === 0) return
    const element = this.open.pop() ?? null
    if (depth !== this.recordDepth) return
    this.recordDepth = 0
    this.done.push({ path, element: this.isTooLarge ? null : element })
  }

  /** What is too large is let go at once; its elements are still counted, so as to know where it ends. */
  private count(size: number) {
    this.size += size
    if (this.size > this.limit) this.isTooLarge = true
    if (this.isTooLarge) for (const element of this.open) element.children.length = 0
  }

  private refuseDocumentType() {
    this.fail('SOURCE_XML_ENTITIES', 'It has a document type (<!DOCTYPE …>), which may define entities')
  }

  private error(error: Error) {
    this.parser.error = null as unknown as Error
    const [what = ''] = error.message.split('\n')
    // Feeds have a bare & in titles, or &nbsp;: without a document type an entity cannot be more than that.
    if (/entity|unbound namespace/i.test(what)) return
    if (what.includes('doctype')) return this.refuseDocumentType()
    this.fail('SOURCE_BROKEN', `Line ${(this.parser.line ?? 0) + 1}: ${what}`)
  }

  private fail(code: 'SOURCE_BROKEN' | 'SOURCE_TOO_LARGE' | 'SOURCE_XML_ENTITIES', message: string) {
    this.failure ??= new MastheadError(code, message)
  }
}
