import type { Where } from 'payload'

import type { IssueCard, Page } from './issues.js'
import { loadIssuesWith } from './placements.js'
import type { Reader } from './reader.js'
import { findStoryIds, loadStories, type StoryView } from './stories.js'

/** An issue and those of its stories that a time line is about. */
export interface TimelineEntry {
  issue: IssueCard
  stories: (StoryView & { path: string })[]
}

const ISSUES_A_PAGE = 15

/** The published stories that a condition holds for, issue by issue, newest first. */
export async function loadTimeline(reader: Reader, where: Where, page = 1): Promise<Page<TimelineEntry>> {
  const found = await loadIssuesWith(reader, 'story', await findStoryIds(reader, where), {
    page,
    limit: ISSUES_A_PAGE,
  })
  const stories = await loadStories(
    reader,
    found.rows.flatMap(({ places }) => places.map(({ id }) => id)),
  )
  const rows = found.rows.map(({ issue, places }) => ({
    issue,
    stories: places.flatMap(({ id, path }) => {
      const story = stories.get(String(id))
      return story ? [{ ...story, path }] : []
    }),
  }))
  return { ...found, rows }
}
