import type { Where } from 'payload'

import type { Id } from '../../../../collections/ids.js'
import type { Issue } from '../../../../collections/payload-types.js'
import { pathOf } from '../../../core/edition/index.js'
import { daysInWords } from '../../../core/render/web/index.js'
import { publicationOf, type PublicationView } from './publications.js'
import { amongPublished, type Reader } from './reader.js'

/** An issue as lists show it. */
export interface IssueCard {
  id: Id
  title: string
  slug: string
  path: string
  publication: PublicationView
  /** ISO 8601 instant. */
  publishedAt: string
  /** The days that it covers, in words. */
  days: string | null
  year: number
  readingMinutes: number
  covered: { label: string; anchor: string }[]
}

export interface Page<Row> {
  rows: Row[]
  page: number
  totalPages: number
  totalRows: number
}

export interface ListOptions {
  page?: number
  limit?: number
  sort?: string
  /** Lets a condition name the text that documents are searched by, which no reader may ask for. */
  byText?: boolean
}

/** Issues, newest first. */
export async function loadIssues(
  reader: Reader,
  where: Where,
  { page = 1, limit = 20, sort = '-publishedAt', byText = false }: ListOptions = {},
): Promise<Page<IssueCard>> {
  const found = await reader.payload.find({
    ...reader.asReader,
    collection: 'issues',
    ...(byText ? amongPublished('issues', where) : { where }),
    page,
    limit,
    sort,
    select: CARD,
  })
  return {
    rows: found.docs.flatMap((doc) => toCard(reader, doc) ?? []),
    page,
    totalPages: found.totalPages,
    totalRows: found.totalDocs,
  }
}

/** The issue at an address; null where readers find none. */
export async function findIssue(reader: Reader, publication: Id, slug: string): Promise<IssueCard | null> {
  const { rows } = await loadIssues(
    reader,
    { publication: { equals: publication }, slug: { equals: slug } },
    { limit: 1 },
  )
  return rows[0] ?? null
}

/** The issues before and after one, by the day on which they were published. */
export async function loadNeighbours(reader: Reader, { publication, publishedAt }: IssueCard) {
  const one = async (where: Where, sort: string) =>
    (await loadIssues(reader, { ...where, publication: { equals: publication.id } }, { limit: 1, sort }))
      .rows[0] ?? null
  const [previous, next] = await Promise.all([
    one({ publishedAt: { less_than: publishedAt } }, '-publishedAt'),
    one({ publishedAt: { greater_than: publishedAt } }, 'publishedAt'),
  ])
  return { previous, next }
}

export const CARD = {
  title: true,
  slug: true,
  publication: true,
  publishedAt: true,
  periodStart: true,
  periodEnd: true,
  readingMinutes: true,
  covered: true,
} as const

/** What {@link CARD} selects. */
export type IssueRow = Pick<
  Issue,
  | 'id'
  | 'title'
  | 'slug'
  | 'publication'
  | 'publishedAt'
  | 'periodStart'
  | 'periodEnd'
  | 'readingMinutes'
  | 'covered'
>

export function toCard(reader: Reader, issue: IssueRow): IssueCard | null {
  const publication = publicationOf(reader, issue.publication)
  if (!publication || !issue.slug || !issue.publishedAt) return null
  return {
    id: issue.id,
    title: issue.title ?? issue.slug,
    slug: issue.slug,
    path: pathOf({
      collection: 'issues',
      id: String(issue.id),
      slug: issue.slug,
      title: '',
      publication: publication.slug,
    }),
    publication,
    publishedAt: issue.publishedAt,
    days: daysInWords(issue.periodStart ?? null, issue.periodEnd ?? null),
    year: Number((issue.periodEnd ?? issue.publishedAt).slice(0, 4)),
    readingMinutes: issue.readingMinutes ?? 0,
    covered: (issue.covered ?? []).map(({ label, anchor }) => ({ label: label ?? '', anchor: anchor ?? '' })),
  }
}
