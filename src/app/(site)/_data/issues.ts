import type { Where } from 'payload'

import type { Id } from '../../../../collections/ids.js'
import type { Issue } from '../../../../collections/payload-types.js'
import { pathOf } from '../../../core/edition/index.js'
import { daysInWords } from '../../../core/render/web/index.js'
import { asReader, connect } from './payload.js'
import { publicationOf, type PublicationView } from './publications.js'

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
  /** Lets a condition name a hidden field. */
  showHiddenFields?: boolean
}

/** Issues, newest first. */
export async function loadIssues(
  where: Where,
  { page = 1, limit = 20, sort = '-publishedAt', showHiddenFields = false }: ListOptions = {},
): Promise<Page<IssueCard>> {
  const payload = await connect()
  const found = await payload.find({
    ...asReader,
    collection: 'issues',
    where,
    page,
    limit,
    sort,
    showHiddenFields,
    select: CARD,
  })
  const cards = await Promise.all(found.docs.map(toCard))
  return {
    rows: cards.filter((card) => card !== null),
    page,
    totalPages: found.totalPages,
    totalRows: found.totalDocs,
  }
}

/** The issue at an address; null where readers find none. */
export async function findIssue(publication: Id, slug: string): Promise<IssueCard | null> {
  const { rows } = await loadIssues(
    { publication: { equals: publication }, slug: { equals: slug } },
    { limit: 1 },
  )
  return rows[0] ?? null
}

/** The issues before and after one, by the day on which they were published. */
export async function loadNeighbours({ publication, publishedAt }: IssueCard) {
  const one = async (where: Where, sort: string) =>
    (await loadIssues({ ...where, publication: { equals: publication.id } }, { limit: 1, sort })).rows[0] ??
    null
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

export async function toCard(issue: IssueRow): Promise<IssueCard | null> {
  const publication = await publicationOf(issue.publication)
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
