import { parseDocument } from 'yaml'
import { z } from 'zod'

import type { SourceDocument } from '../../../../src/core/split/types.js'
import { collect } from '../bytes/collect.js'
import { decode } from '../bytes/encoding.js'
import { notice, type OpenFile, type Reading } from '../reading.js'
import type { Finding } from '../types.js'
import { decoded } from './decodedNotices.js'
import { distinct, oneLine, parseInstant, webAddress } from './values.js'

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/
const words = z.union([z.string(), z.number()]).transform(String).nullish()
const list = z
  .union([z.array(words), z.string().transform((text) => text.split(','))])
  .nullish()
  .catch(null)
const frontMatter = z.object({
  title: words.catch(null),
  date: words.catch(null),
  published: z.union([z.boolean(), words]).catch(null),
  slug: words.catch(null),
  url: words.catch(null),
  permalink: words.catch(null),
  canonical_url: words.catch(null),
  author: words.catch(null),
  authors: list,
  tags: list,
  categories: list,
  topics: list,
  keywords: list,
  draft: z.boolean().nullish().catch(null),
})

/** Plain text as it was pasted from the web. Its first line may be its title; that is the splitter's to say. */
export async function* readText(file: OpenFile, reading: Reading): AsyncGenerator<Finding> {
  const text = yield* linesOf(file, reading)
  if (text.trim() === '') return yield empty(file)
  yield { kind: 'document', document: bare(file, { format: 'text', text }) }
}

/** Markdown, with what its front matter says in YAML. */
export async function* readMarkdown(file: OpenFile, reading: Reading): AsyncGenerator<Finding> {
  const whole = yield* linesOf(file, reading)
  const [block = '', yaml = ''] = FRONT_MATTER.exec(whole) ?? []
  const facts = factsOf(yaml)
  // What cannot be read as front matter stays in the text, so that the editor sees it.
  const text = facts === null ? whole : whole.slice(block.length)
  if (facts === null)
    yield notice('FRONT_MATTER_UNREADABLE', 'Its front matter is no YAML and was left in the text', file.path)
  if (text.trim() === '') return yield empty(file)
  if (!reading.drafts && (facts?.draft === true || facts?.published === false))
    return yield notice('POSTS_LEFT_OUT', 'Left out: 1 draft', file.path)
  const document = bare(file, { format: 'markdown', text })
  yield { kind: 'document', document: facts === null ? document : withFacts(document, facts, reading) }
}

async function* linesOf(file: OpenFile, { limits }: Reading): AsyncGenerator<Finding, string> {
  const read = decode(await collect(file.open(), limits.documentBytes))
  yield* decoded(read, file.path)
  return read.text.replace(/\r\n?/g, '\n')
}

type Facts = z.infer<typeof frontMatter>

/** The `yaml` library refuses aliases that multiply. */
function factsOf(yaml: string): Facts | null {
  const document = parseDocument(yaml === '' ? '{}' : yaml)
  if (document.errors.length > 0) return null
  return frontMatter.safeParse(document.toJS({ maxAliasCount: 20 })).data ?? null
}

function withFacts(document: SourceDocument, facts: Facts, { siteUrl }: Reading): SourceDocument {
  const { title, date, published, slug } = facts
  return {
    ...document,
    url: [facts.canonical_url, facts.url, facts.permalink, slug].reduce<string | null>(
      (found, address) => found ?? webAddress(address, siteUrl),
      null,
    ),
    title: title ? oneLine(title) || null : null,
    publishedAt: parseInstant(date) ?? (typeof published === 'string' ? parseInstant(published) : null),
    author:
      distinct([facts.author ?? null, ...(facts.authors ?? []).map((name) => name ?? null)]).join(', ') ||
      null,
    tags: distinct(
      [facts.topics, facts.tags, facts.categories, facts.keywords].flatMap((tags) =>
        (tags ?? []).map((tag) => tag ?? null),
      ),
    ),
  }
}

function bare(file: OpenFile, body: SourceDocument['body']): SourceDocument {
  return { key: file.path, url: null, title: null, publishedAt: null, author: null, tags: [], body }
}

function empty(file: OpenFile): Finding {
  return { kind: 'problem', problem: { code: 'SOURCE_EMPTY', message: 'It has no text', path: file.path } }
}
