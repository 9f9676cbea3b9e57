import { z } from 'zod'

import { decodeStream, lostCharacters } from '../bytes/encoding.js'
import { jsonRecords } from '../bytes/jsonRecords.js'
import { notice, problemOf, type OpenFile, type Reading } from '../reading.js'
import type { Finding } from '../types.js'
import { LeftOut } from './leftOut.js'
import { distinct, parseInstant, plainTitle, showsSomething, webAddress } from './values.js'

const id = z.union([z.string(), z.number()]).transform(String)
const text = z.string().nullish()
const post = z.object({
  id,
  uuid: text,
  slug: text,
  title: text,
  html: text,
  type: text,
  page: z.union([z.boolean(), z.number()]).nullish(),
  status: text,
  published_at: z.union([z.string(), z.number()]).nullish(),
  canonical_url: text,
})
const named = z.object({ id, name: z.string(), visibility: text })
const tagging = z.object({ post_id: id, tag_id: id, sort_order: z.number().nullish() })
const authorship = z.object({ post_id: id, author_id: id, sort_order: z.number().nullish() })
const settings = z.object({ post_id: id, email_only: z.union([z.boolean(), z.number()]).nullish() })

/** Ghost from 1.0 wraps its tables in `db`, older exports do not. */
const pathsOf = (table: string) => [`$.db.*.data.${table}.*`, `$.data.${table}.*`]
const AROUND = ['tags', 'users', 'posts_tags', 'posts_authors', 'posts_meta']
/** A post holds its text up to four times: HTML, Lexical, Mobiledoc and plain. */
const COPIES = 4

/**
 * An export of Ghost: its posts with HTML. The file is gone through twice, because tags and authors may stand behind the
 * posts that have them.
 */
export async function* readGhost(file: OpenFile, reading: Reading, label: string): AsyncGenerator<Finding> {
  const limit = reading.limits.documentBytes * COPIES
  const around = await readAround(file, label, limit)
  const leftOut = new LeftOut()
  const texts = decodeStream(file.open(), label)
  for await (const { value } of jsonRecords(texts, pathsOf('posts'), limit)) {
    const { data, error } = post.safeParse(value)
    if (data) yield* readPost(data, { around, leftOut, reading })
    else {
      const [issue] = error.issues
      const message = `A post is not as Ghost writes it: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`
      yield { kind: 'problem', problem: { code: 'SOURCE_BROKEN', message, path: file.path } }
    }
  }
  yield* leftOut.notice('POSTS_LEFT_OUT', file.path)
}

interface Around {
  tags: Map<string, string>
  users: Map<string, string>
  tagsOf: Map<string, { id: string; order: number }[]>
  authorsOf: Map<string, { id: string; order: number }[]>
  emailOnly: Set<string>
}

async function readAround(file: OpenFile, label: string, limit: number): Promise<Around> {
  const around: Around = {
    tags: new Map(),
    users: new Map(),
    tagsOf: new Map(),
    authorsOf: new Map(),
    emailOnly: new Set(),
  }
  const paths = AROUND.flatMap(pathsOf)
  for await (const { table, value } of jsonRecords(decodeStream(file.open(), label), paths, limit))
    addRow(around, table, value)
  return around
}

function addRow(around: Around, table: string, value: unknown) {
  if (table === 'tags' || table === 'users') {
    const row = named.safeParse(value).data
    if (row && row.visibility !== 'internal') around[table].set(row.id, row.name)
  } else if (table === 'posts_tags') {
    const row = tagging.safeParse(value).data
    if (row) addTo(around.tagsOf, row.post_id, { id: row.tag_id, order: row.sort_order ?? 0 })
  } else if (table === 'posts_authors') {
    const row = authorship.safeParse(value).data
    if (row) addTo(around.authorsOf, row.post_id, { id: row.author_id, order: row.sort_order ?? 0 })
  } else if (table === 'posts_meta') {
    const row = settings.safeParse(value).data
    if (row?.email_only) around.emailOnly.add(row.post_id)
  }
}

function* readPost(
  row: z.infer<typeof post>,
  { around, leftOut, reading }: { around: Around; leftOut: LeftOut; reading: Reading },
): Generator<Finding> {
  if (row.type === 'page' || row.page) return leftOut.add(['page', 'pages'])
  if (row.status === 'sent' || around.emailOnly.has(row.id))
    return leftOut.add(['post that was mailed only', 'posts that were mailed only'])
  if (row.status !== 'published' && !reading.drafts) return leftOut.add(['draft', 'drafts'])
  const key = row.uuid ?? row.id
  try {
    const title = plainTitle(row.title)
    const html = (row.html ?? '').replaceAll('__GHOST_URL__', reading.siteUrl?.replace(/\/$/, '') ?? '')
    if (!showsSomething(html)) {
      const message = `“${title ?? key}” has no HTML in this export`
      return yield { kind: 'problem', problem: { code: 'SOURCE_EMPTY', message, path: key } }
    }
    const named = (names: Map<string, string>, places: Around['tagsOf']) =>
      inOrder(places.get(row.id)).map((place) => names.get(place) ?? null)
    yield {
      kind: 'document',
      document: {
        key,
        url:
          webAddress(row.canonical_url) ??
          (reading.siteUrl && row.slug ? webAddress(`/${row.slug}/`, reading.siteUrl) : null),
        title,
        publishedAt:
          typeof row.published_at === 'number'
            ? new Date(row.published_at).toISOString()
            : parseInstant(row.published_at),
        author: distinct(named(around.users, around.authorsOf)).join(', ') || null,
        tags: distinct(named(around.tags, around.tagsOf)),
        body: { format: 'html', text: html },
      },
    }
    const lost = lostCharacters(html)
    if (lost > 0) yield notice('CHARACTERS_LOST', `${lost} characters could not be read`, key)
  } catch (error) {
    yield problemOf(error, key)
  }
}

function addTo(map: Around['tagsOf'], key: string, place: { id: string; order: number }) {
  map.set(key, [...(map.get(key) ?? []), place])
}

function inOrder(places: readonly { id: string; order: number }[] = []): string[] {
  return [...places].sort((a, b) => a.order - b.order).map((place) => place.id)
}
