import type { Element } from 'hast'
import { h } from 'hastscript'

import { pathOf, type Edition } from '../../../core/edition/index.js'
import { summaryOf, webText } from '../../../core/render/web/index.js'
import { words } from '../../../core/render/words.js'
import { subscribeSlot, tipSlot } from '../_components/calls.js'
import { block, chips, empty, issueRow, when } from '../_components/lists.js'
import type { SitePage } from '../_components/page.js'
import { pager, pagingOf } from '../_components/pager.js'
import { siteWords } from '../_components/words.js'
import { loadEdition } from '../_data/edition.js'
import { loadIssues, type IssueCard } from '../_data/issues.js'
import type { PublicationView } from '../_data/publications.js'
import type { Reader } from '../_data/reader.js'
import { loadTopicsOf } from '../_data/topics.js'
import { periodicalData } from './linkedData/periodical.js'

const ISSUES_A_PAGE = 20

/** A publication: its newest issue, where to sign up, its topics, and the archive by years. */
export async function frontPage(
  reader: Reader,
  publication: PublicationView,
  page: number,
): Promise<SitePage | null> {
  const issues = await loadIssues(
    reader,
    { publication: { equals: publication.id } },
    { page, limit: ISSUES_A_PAGE },
  )
  const paging = pagingOf(
    pathOf({ collection: 'publications', slug: publication.slug }),
    page,
    issues.totalPages,
  )
  if (paging === null) return null
  const [newest] = page === 1 ? issues.rows : []
  const edition = newest ? await loadEdition(reader, newest.id) : null
  const topics = edition ? await loadTopicsOf(reader, storiesOf(edition)) : []
  const subscribe = await subscribeSlot(edition, publication, reader)
  const older = newest ? issues.rows.slice(1) : issues.rows
  return {
    title: publication.name,
    description: publication.tagline,
    path: paging.path,
    publication,
    image: edition ? summaryOf(edition, reader.site).image : null,
    previous: paging.previous,
    next: paging.next,
    data: periodicalData(publication, issues.rows, reader.site),
    content: h('div', { className: ['page'] }, [
      h('header', { className: ['front-head'] }, [
        h('h1', { dir: 'auto' }, publication.name),
        publication.tagline === null
          ? null
          : h('p', { className: ['lede'], dir: 'auto' }, publication.tagline),
      ]),
      newest && edition ? lead(newest, edition, reader) : null,
      issues.rows.length === 0 ? empty(siteWords.nothingPublished) : null,
      subscribe,
      block(
        siteWords.topics,
        chips(topics.map((topic) => ({ name: topic.name, href: pathOf(topicRef(topic)) }))),
      ),
      block(siteWords.archive, ...byYear(older), pager(paging)),
      tipSlot(edition, reader.site),
    ]),
  }
}

function lead(issue: IssueCard, edition: Edition, { site }: Reader): Element {
  return h('article', { className: ['lead-issue'] }, [
    h('p', { className: ['kicker'] }, siteWords.newest),
    h('h2', { dir: 'auto' }, h('a', { href: issue.path }, issue.title)),
    h('p', { className: ['when'] }, [
      issue.days ?? when(issue),
      ' · ',
      siteWords.minutes(issue.readingMinutes),
    ]),
    webText(edition.opening.intro, { edition, site }, { under: 2, name: 'excerpt' }),
    h('h3', { className: ['label-heading'] }, words.covered),
    h(
      'ul',
      { className: ['plain'] },
      issue.covered.map(({ label, anchor }) =>
        h('li', h('a', { href: `${issue.path}#${encodeURIComponent(anchor)}`, dir: 'auto' }, label)),
      ),
    ),
    h('p', { className: ['more'] }, h('a', { href: issue.path }, `${siteWords.readIssue} →`)),
  ])
}

/** Years with the issues of each, newest first. */
function byYear(issues: readonly IssueCard[]): Element[] {
  const years = [...new Set(issues.map(({ year }) => year))]
  return years.flatMap((year) => [
    h('p', { className: ['year'] }, String(year)),
    h(
      'ul',
      { className: ['rows'] },
      issues.filter((issue) => issue.year === year).map((issue) => issueRow(issue)),
    ),
  ])
}

const storiesOf = ({ sections }: Edition) =>
  sections.flatMap(({ items }) => items.flatMap(({ story }) => story?.id ?? []))

const topicRef = ({ id, slug, name }: { id: number | string; slug: string; name: string }) => ({
  collection: 'topics' as const,
  id: String(id),
  slug,
  title: name,
})
