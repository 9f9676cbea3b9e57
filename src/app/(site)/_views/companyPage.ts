import type { Element } from 'hast'
import { h } from 'hastscript'

import { sameId } from '../../../../collections/ids.js'
import { pathOf } from '../../../core/edition/index.js'
import { compact, organization } from '../../../core/feeds/index.js'
import { dayInWords, hostOf } from '../../../core/render/web/index.js'
import { block, empty, timeline } from '../_components/lists.js'
import { moveLine } from '../_components/moves.js'
import type { SitePage } from '../_components/page.js'
import { pager, pagingOf } from '../_components/pager.js'
import { siteWords } from '../_components/words.js'
import type { CompanyView } from '../_data/companies.js'
import { loadMoves, type MoveView } from '../_data/moves.js'
import type { Reader } from '../_data/reader.js'
import { loadTimeline } from '../_data/timeline.js'

/** A company: who came, who left, the stories that mention it, and what it sponsored. */
export async function companyPage(
  reader: Reader,
  company: CompanyView,
  page: number,
): Promise<SitePage | null> {
  const { id, name, slug, aliases, url } = company
  const [moves, stories] = await Promise.all([
    loadMoves(reader, { or: [{ company: { equals: id } }, { fromCompany: { equals: id } }] }),
    loadTimeline(reader, { companies: { equals: id } }, page),
  ])
  const ref = { collection: 'companies' as const, id: String(id), slug, title: name }
  const paging = pagingOf(pathOf(ref), page, stories.totalPages)
  if (paging === null) return null
  const left = moves.filter((move) => isDeparture(move, company))
  const rose = moves.filter(({ kind }) => kind === 'promoted')
  const came = moves.filter((move) => !left.includes(move) && !rose.includes(move))
  const sponsorships = company.sponsorships.map(sponsorship)
  const isEmpty = moves.length + stories.totalRows + sponsorships.length === 0
  return {
    title: name,
    description: stories.rows[0]?.stories[0]?.title ?? moves[0]?.summary ?? null,
    path: paging.path,
    previous: paging.previous,
    next: paging.next,
    data: compact({
      '@context': 'https://schema.org',
      ...organization(name, ref, reader.site),
      alternateName: aliases,
      sameAs: url,
    }),
    content: h('div', { className: ['page'] }, [
      h('header', [
        h('p', { className: ['kicker'] }, siteWords.company),
        h('h1', { dir: 'auto' }, name),
        aliases.length === 0
          ? null
          : h('p', { className: ['lede'], dir: 'auto' }, `${siteWords.alsoKnown} ${aliases.join(', ')}`),
        webSite(url),
      ]),
      block(siteWords.arrivals, moveLine(came, reader)),
      block(siteWords.promotions, moveLine(rose, reader)),
      block(siteWords.departures, moveLine(left, reader)),
      block(siteWords.stories, timeline(stories.rows), pager(paging)),
      block(
        siteWords.sponsorships,
        sponsorships.length === 0 ? null : h('ul', { className: ['rows'] }, sponsorships),
      ),
      isEmpty ? empty(siteWords.noStories) : null,
    ]),
  }
}

/** Whether a move takes somebody away from it: they left or retired, or went from it to another. */
function isDeparture({ kind, company, fromCompany }: MoveView, { id }: CompanyView): boolean {
  if (kind === 'left' || kind === 'retired') return true
  return kind !== 'promoted' && sameId(fromCompany?.id, id) && !sameId(company?.id, id)
}

function webSite(url: string | null): Element | null {
  const host = url === null ? null : hostOf(url)
  return host === null
    ? null
    : h('p', { className: ['when'] }, h('a', { href: url, rel: ['nofollow'] }, host))
}

function sponsorship({ publication, from, to }: CompanyView['sponsorships'][number]): Element {
  const day = (instant: string | null) =>
    instant === null ? null : h('time', { dateTime: instant }, dayInWords(instant, publication.timezone))
  return h('li', [
    h('h3', { dir: 'auto' }, siteWords.sponsored(publication.name)),
    from === null && to === null
      ? null
      : h(
          'p',
          { className: ['when'] },
          [
            from === null ? null : ['from ', day(from)],
            to === null ? null : [from === null ? 'until ' : ' until ', day(to)],
          ].flat(),
        ),
  ])
}
