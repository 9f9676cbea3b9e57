import type { Element } from 'hast'
import { h } from 'hastscript'

import { pathOf } from '../../../core/edition/index.js'
import { hostOf } from '../../../core/render/web/index.js'
import { block, empty, timeline } from '../_components/lists.js'
import { moveLine } from '../_components/moves.js'
import type { SitePage } from '../_components/page.js'
import { pager, pagingOf } from '../_components/pager.js'
import { siteWords } from '../_components/words.js'
import { loadMoves } from '../_data/moves.js'
import type { PersonView } from '../_data/people.js'
import type { Reader } from '../_data/reader.js'
import { loadTimeline } from '../_data/timeline.js'
import { personData } from './linkedData/person.js'

/** A person: what they do now, their career from their moves, and the stories that mention them. */
export async function personPage(reader: Reader, person: PersonView, page: number): Promise<SitePage | null> {
  const [moves, stories] = await Promise.all([
    loadMoves(reader, { person: { equals: person.id } }),
    loadTimeline(reader, { people: { equals: person.id } }, page),
  ])
  const base = pathOf({ collection: 'people', id: String(person.id), slug: person.slug, title: person.name })
  const paging = pagingOf(base, page, stories.totalPages)
  if (paging === null) return null
  return {
    title: person.name,
    description: moves[0]?.summary || null,
    path: paging.path,
    type: 'profile',
    previous: paging.previous,
    next: paging.next,
    feeds: [{ title: person.name, path: base }],
    data: personData(person, moves, reader),
    content: h('div', { className: ['page'] }, [
      h('header', [
        h('p', { className: ['kicker'] }, siteWords.person),
        h('h1', { dir: 'auto' }, person.name),
        now(person),
      ]),
      person.bio,
      links(person.links),
      block(siteWords.career, moveLine(moves, reader)),
      block(siteWords.stories, timeline(stories.rows), pager(paging)),
      moves.length + stories.totalRows === 0 && person.bio === null ? empty(siteWords.noStories) : null,
    ]),
  }
}

function now({ currentRole, currentCompany }: PersonView): Element | null {
  if (currentRole === null && currentCompany === null) return null
  const company =
    currentCompany && h('a', { href: pathOf(currentCompany), dir: 'auto' }, currentCompany.title)
  return h('p', { className: ['lede'], dir: 'auto' }, [
    currentRole,
    currentRole && company ? ', ' : null,
    company,
  ])
}

function links(rows: PersonView['links']): Element | null {
  const shown = rows.flatMap(({ label, url }) => {
    const host = hostOf(url)
    return host === null
      ? []
      : [h('li', h('a', { href: url, rel: ['nofollow'], dir: 'auto' }, label ?? host))]
  })
  return shown.length === 0 ? null : h('ul', { className: ['chips'] }, shown)
}
