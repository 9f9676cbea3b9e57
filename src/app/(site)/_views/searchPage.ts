import type { Element } from 'hast'
import { h } from 'hastscript'

import { block, empty, issueRow, storyRow, when } from '../_components/lists.js'
import type { SitePage } from '../_components/page.js'
import { pager, pagingOf } from '../_components/pager.js'
import { searchForm } from '../_components/searchForm.js'
import { siteWords } from '../_components/words.js'
import type { Reader } from '../_data/reader.js'
import { searchArchive, type SearchResult } from '../_data/search.js'

/** The archive by words: issues first, then stories, with what was looked for marked in them. */
export async function searchPage(reader: Reader, query: string, page: number): Promise<SitePage | null> {
  const result = await searchArchive(reader, query, page)
  const base = query === '' ? '/search' : `/search?q=${encodeURIComponent(query)}`
  const paging = pagingOf(base, page, result.totalPages)
  if (paging === null) return null
  const nothing = result.stories.length + result.issues.length === 0
  return {
    title: query === '' ? siteWords.search : `${siteWords.search}: ${query}`,
    path: paging.path,
    previous: paging.previous,
    next: paging.next,
    isHidden: true,
    hasSearch: true,
    content: h('div', { className: ['page', 'search-page'] }, [
      h('header', [
        h('h1', siteWords.searchLabel),
        searchForm(query, 'page-search'),
        query === '' || nothing ? null : h('p', { className: ['when'], role: 'status' }, counted(result)),
      ]),
      query === '' ? empty(siteWords.searchHint) : nothing ? empty(siteWords.nothingFound(query)) : null,
      block(siteWords.issues, rows(result.issues.map((issue) => issueRow(issue, result.words)))),
      block(
        siteWords.stories,
        rows(result.stories.map((story) => storyResult(story, result.words))),
        pager(paging),
      ),
    ]),
  }
}

const counted = ({ issues, totalStories }: SearchResult): string =>
  [...(issues.length === 0 ? [] : [siteWords.issuesOf(issues.length)]), siteWords.found(totalStories)].join(
    ', ',
  )

const rows = (items: Element[]): Element | null =>
  items.length === 0 ? null : h('ul', { className: ['rows'] }, items)

function storyResult(story: SearchResult['stories'][number], words: readonly string[]): Element {
  const { placement } = story
  return h('li', [
    storyRow(story, { level: 'h3', path: placement?.path ?? null, found: words }),
    placement === null
      ? null
      : h('p', { className: ['when'] }, [
          h('a', { href: placement.issue.path, dir: 'auto' }, placement.issue.title),
          ' · ',
          when(placement.issue),
        ]),
  ])
}
