import { isNativeError } from 'node:util/types'

import { parse } from 'csv-parse'

import { MastheadError } from '../../../../src/core/errors.js'
import { collect } from '../bytes/collect.js'
import { decode } from '../bytes/encoding.js'
import { notice, problemOf, type OpenFile, type Reading } from '../reading.js'
import type { Finding } from '../types.js'
import { LeftOut } from './leftOut.js'
import { parseInstant, plainTitle, showsSomething, webAddress } from './values.js'

/** The list of posts in an export of Substack. Its columns have changed over the years; these have stayed. */
export interface SubstackPost {
  /** `141234567.week-35-2023`: the number, and the last part of the address. */
  id: string
  publishedAt: string | null
  isPublished: boolean
  title: string | null
  subtitle: string | null
}

/** Whether a CSV file is that list, by its first line. */
export function isSubstackList(start: string): boolean {
  const [columns = ''] = start.split('\n')
  return columns.includes('post_id') && columns.includes('is_published')
}

/**
 * An export of Substack: the posts of its list, in the order of the list.
 *
 * @param pages The files of the folder or zip, by their path.
 * @param isRead Takes the paths of the files that belong to the export.
 */
export async function* readSubstack(
  list: OpenFile,
  pages: ReadonlyMap<string, OpenFile>,
  reading: Reading,
  isRead: Set<string>,
): AsyncGenerator<Finding> {
  isRead.add(list.path)
  const folder = list.path.slice(0, -'posts.csv'.length)
  const leftOut = new LeftOut()
  for await (const post of readList(list, reading)) {
    const path = `${folder}posts/${post.id}.html`
    // Drafts too: a page that the list names is not read a second time, as a page without facts.
    isRead.add(path)
    const file = pages.get(path)
    if (!post.isPublished && !reading.drafts) leftOut.add(['draft', 'drafts'])
    else yield* readPost(post, file, reading)
  }
  yield* leftOut.notice('POSTS_LEFT_OUT', list.path)
}

async function* readList(list: OpenFile, { limits }: Reading): AsyncGenerator<SubstackPost> {
  const { text } = decode(await collect(list.open(), limits.documentBytes))
  const rows = parse(text, { columns: true, relax_column_count: true, skip_empty_lines: true, bom: true })
  try {
    for await (const row of rows as AsyncIterable<Partial<Record<string, string>>>) {
      if (!row.post_id) continue
      yield {
        id: row.post_id,
        publishedAt: parseInstant(row.post_date),
        isPublished: row.is_published?.toLowerCase() === 'true',
        title: plainTitle(row.title),
        subtitle: plainTitle(row.subtitle),
      }
    }
  } catch (error) {
    if (!isNativeError(error) || error instanceof MastheadError) throw error
    throw new MastheadError('SOURCE_BROKEN', `The list of posts: ${error.message}`, { cause: error })
  }
}

async function* readPost(
  post: SubstackPost,
  file: OpenFile | undefined,
  { limits, siteUrl }: Reading,
): AsyncGenerator<Finding> {
  try {
    const { text, lost } = file
      ? decode(await collect(file.open(), limits.documentBytes))
      : { text: '', lost: 0 }
    if (!showsSomething(text)) {
      const message = `“${post.title ?? post.id}” has no text in this export`
      return yield { kind: 'problem', problem: { code: 'SOURCE_EMPTY', message, path: post.id } }
    }
    const slug = post.id.replace(/^\d+\./, '')
    yield {
      kind: 'document',
      document: {
        key: post.id,
        url: siteUrl === null ? null : webAddress(`/p/${slug}`, siteUrl),
        title: post.title,
        publishedAt: post.publishedAt,
        author: null,
        tags: [],
        body: { format: 'html', text: withSubtitle(post, text) },
      },
    }
    if (lost > 0) yield notice('CHARACTERS_LOST', `${lost} characters could not be read`, post.id)
  } catch (error) {
    yield problemOf(error, post.id)
  }
}

/** Substack shows the subtitle above the text; in the export it stands in the list alone. */
function withSubtitle({ subtitle }: SubstackPost, text: string): string {
  if (subtitle === null) return text
  const escaped = subtitle.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  return `<p class="subtitle">${escaped}</p>\n${text}`
}
