import { z } from 'zod'

import { decodeStream, lostCharacters } from '../bytes/encoding.js'
import { jsonRecords } from '../bytes/jsonRecords.js'
import { notice, problemOf, type OpenFile, type Reading } from '../reading.js'
import type { Finding } from '../types.js'
import { distinct, parseInstant, plainTitle, showsSomething, webAddress } from './values.js'

const text = z.string().nullish().catch(null)
const author = z.object({ name: text }).nullish().catch(null)
const authors = z.array(author).nullish().catch(null)
const item = z.object({
  id: z.union([z.string(), z.number()]).transform(String).nullish(),
  url: text,
  title: text,
  content_html: text,
  content_text: text,
  date_published: text,
  date_modified: text,
  author,
  authors,
  tags: z.array(z.string()).nullish().catch(null),
})
type Item = z.infer<typeof item>

/** A feed in JSON Feed 1.0 or 1.1, item by item. One that has only a summary is a problem. */
export async function* readJsonFeed(
  file: OpenFile,
  reading: Reading,
  label: string,
): AsyncGenerator<Finding> {
  const { documentBytes } = reading.limits
  // Authors of the feed may stand behind its items.
  const feedAuthors: (string | null)[] = []
  const around = jsonRecords(decodeStream(file.open(), label), ['$.author', '$.authors.*'], documentBytes)
  for await (const { value } of around) feedAuthors.push(author.parse(value)?.name ?? null)
  let place = 0
  for await (const { value } of jsonRecords(decodeStream(file.open(), label), ['$.items.*'], documentBytes)) {
    place += 1
    const { data } = item.safeParse(value)
    if (data) yield* readItem(data, data.id ?? data.url ?? `${file.path}#${place}`, feedAuthors)
    else {
      const message = `Item ${place} is not as JSON Feed has it`
      yield { kind: 'problem', problem: { code: 'SOURCE_BROKEN', message, path: file.path } }
    }
  }
}

function* readItem(row: Item, key: string, feedAuthors: readonly (string | null)[]): Generator<Finding> {
  try {
    const title = plainTitle(row.title)
    const body = bodyOf(row)
    if (body === null) {
      const message = `“${title ?? key}” has only a summary in this feed, or no text at all`
      return yield { kind: 'problem', problem: { code: 'SOURCE_SUMMARY_ONLY', message, path: key } }
    }
    const own = [...(row.authors ?? []), row.author].map((one) => one?.name ?? null)
    yield {
      kind: 'document',
      document: {
        key,
        url: webAddress(row.url),
        title,
        publishedAt: parseInstant(row.date_published) ?? parseInstant(row.date_modified),
        author: distinct(own).join(', ') || distinct(feedAuthors).join(', ') || null,
        tags: distinct(row.tags ?? []),
        body,
      },
    }
    const lost = lostCharacters(body.text)
    if (lost > 0) yield notice('CHARACTERS_LOST', `${lost} characters could not be read`, key)
  } catch (error) {
    yield problemOf(error, key)
  }
}

function bodyOf({ content_html, content_text }: Item): { format: 'html' | 'text'; text: string } | null {
  if (content_html && showsSomething(content_html)) return { format: 'html', text: content_html }
  return content_text?.trim() ? { format: 'text', text: content_text } : null
}
