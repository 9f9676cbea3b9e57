import type { Where } from 'payload'

import { searchWords } from '../../../core/search/highlight.js'
import { loadIssues, type IssueCard } from './issues.js'
import { loadPlacements, type Placement } from './placements.js'
import { amongPublished, type Reader } from './reader.js'
import { STORY, toStory, type StoryView } from './stories.js'

export interface SearchResult {
  words: string[]
  /** Issues in whose own texts all words stand; on the first page only. */
  issues: IssueCard[]
  stories: (StoryView & { placement: Placement | null })[]
  totalStories: number
  page: number
  totalPages: number
}

const STORIES_A_PAGE = 20
const ISSUES_SHOWN = 6

/** Published stories and issues that hold every word of a query. */
export async function searchArchive(reader: Reader, query: string, page = 1): Promise<SearchResult> {
  const words = searchWords(query)
  if (words.length === 0) return { words, issues: [], stories: [], totalStories: 0, page, totalPages: 0 }
  const where: Where = { and: words.map((word) => ({ searchText: { contains: word } })) }
  const [found, issues] = await Promise.all([
    reader.payload.find({
      ...reader.asReader,
      collection: 'stories',
      ...amongPublished('stories', where),
      page,
      limit: STORIES_A_PAGE,
      sort: '-createdAt',
      select: STORY,
    }),
    page === 1 ? loadIssues(reader, where, { limit: ISSUES_SHOWN, byText: true }) : { rows: [] },
  ])
  const placements = await loadPlacements(
    reader,
    'story',
    found.docs.map(({ id }) => id),
  )
  return {
    words,
    issues: issues.rows,
    stories: found.docs.map((doc) => ({
      ...toStory(doc),
      placement: placements.get(String(doc.id)) ?? null,
    })),
    totalStories: found.totalDocs,
    page,
    totalPages: found.totalPages,
  }
}
