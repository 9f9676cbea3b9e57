import type { StoryCandidate } from './types.js'

/** What tells series apart: the title, trimmed and without case. `null` for a story of no series. */
export function seriesKey(story: StoryCandidate): string | null {
  const folded = story.series?.title.normalize('NFC').trim().toLowerCase() ?? ''
  return folded === '' ? null : folded
}

/** Title of the series that these parts share, as its first part in `parts` writes it. */
export function seriesTitle(parts: StoryCandidate[]): string | null {
  return parts[0]?.series?.title.trim() ?? null
}

/** Splits stories into series and single stories; each group keeps the order given. */
export function groupBySeries(stories: StoryCandidate[]): StoryCandidate[][] {
  const groups: StoryCandidate[][] = []
  const bySeries = new Map<string, StoryCandidate[]>()
  for (const story of stories) {
    const key = seriesKey(story)
    const known = key === null ? undefined : bySeries.get(key)
    if (known) {
      known.push(story)
      continue
    }
    const group = [story]
    groups.push(group)
    if (key !== null) bySeries.set(key, group)
  }
  return groups
}
