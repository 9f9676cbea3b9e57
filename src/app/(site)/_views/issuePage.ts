import type { Element } from 'hast'
import { h } from 'hastscript'

import { structuredData } from '../../../core/feeds/index.js'
import { dayInWords, summaryOf, webArticle } from '../../../core/render/web/index.js'
import { words } from '../../../core/render/words.js'
import type { SitePage } from '../_components/page.js'
import { siteWords } from '../_components/words.js'
import { loadEdition } from '../_data/edition.js'
import { loadNeighbours, type IssueCard } from '../_data/issues.js'
import { loadMentions, type Mention } from '../_data/mentions.js'
import type { Reader } from '../_data/reader.js'

/** An issue as it was frozen, with what was written later about it, and the issues before and after. */
export async function issuePage(reader: Reader, issue: IssueCard): Promise<SitePage | null> {
  const edition = await loadEdition(reader, issue.id)
  if (!edition) return null
  const [neighbours, mentions] = await Promise.all([
    loadNeighbours(reader, issue),
    loadMentions(reader, edition),
  ])
  const { title, description, image } = summaryOf(edition, reader.site)
  return {
    title,
    description,
    path: issue.path,
    publication: issue.publication,
    type: 'article',
    image,
    publishedAt: edition.issue.publishedAt,
    changedAt: edition.issue.updatedAt,
    previous: neighbours.previous?.path ?? null,
    next: neighbours.next?.path ?? null,
    data: structuredData(edition, reader.site),
    content: h('div', { className: ['issue-page'] }, [
      webArticle(edition, reader.site),
      h('div', { className: ['after'] }, [
        mentionedLater(mentions, edition.publication.timezone),
        neighbourLinks(neighbours),
      ]),
    ]),
  }
}

function mentionedLater(mentions: readonly Mention[], timezone: string): Element | null {
  if (mentions.length === 0) return null
  return h('section', { className: ['mentions'] }, [
    h('h2', siteWords.mentionedLater),
    h(
      'ul',
      mentions.map(({ title, path, kind, issue }) =>
        h('li', [
          kind === 'mentions' ? null : `${words.referenceKinds[kind]}: `,
          h('a', { href: path, dir: 'auto' }, title),
          h('span', { className: ['when'], dir: 'auto' }, [
            ' · ',
            title === issue.title ? null : `${issue.title}, `,
            h('time', { dateTime: issue.publishedAt }, dayInWords(issue.publishedAt, timezone)),
          ]),
        ]),
      ),
    ),
  ])
}

function neighbourLinks({ previous, next }: Record<'next' | 'previous', IssueCard | null>): Element | null {
  if (previous === null && next === null) return null
  return h('nav', { className: ['neighbours'], ariaLabel: siteWords.issues }, [
    neighbour('prev', siteWords.previous, previous),
    neighbour('next', siteWords.next, next),
  ])
}

function neighbour(rel: 'next' | 'prev', name: string, issue: IssueCard | null): Element | null {
  if (issue === null) return null
  return h('a', { className: [rel], rel: [rel], href: issue.path }, [
    h('span', name),
    h('b', { dir: 'auto' }, issue.title),
  ])
}
