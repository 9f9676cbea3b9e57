import type { Where } from 'payload'

import type { IssueCard, Page } from './issues.js'
import { loadIssuesWith } from './placements.js'
import { findStoryIds, loadStories, type StoryView } from './stories.js'

/** An issue and those of its stories that a time line is about. */
export interface TimelineEntry {
  issue: IssueCard
  stories: (StoryView & { path: string })[]
}

const ISSUES_A_PAGE = 15

/** The published stories that a condition holds for, issue by issue, newest first. */
export async function loadTimeline(where: Where, page = 1): Promise<Page<TimelineEntry>> {
  const found = await loadIssuesWith('story', await findStoryIds(where), { page, limit: ISSUES_A_PAGE })
  const stories = await loadStories(found.rows.flatMap(({ places }) => places.map(({ id }) => id)))
  const rows = found.rows.map(({ issue, places }) => ({
    issue,
    stories: places.flatMap(({ id, path }) => {
      const story = stories.get(String(id))
      return story ? [{ ...story, path }] : []
    }),
  }))
  return { ...found, rows }
}
