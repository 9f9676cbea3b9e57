import { unitOf } from './order.js'
import { seriesKey, seriesTitle } from './series.js'
import { readSource, type Source } from './source.js'
import type { AssemblyInput, Item, LayoutRow, Section, StoryCandidate } from './types.js'

/** Where headings come from. */
export interface HeadingContext {
  stories: Map<string, StoryCandidate>
  rows: Map<string, LayoutRow>
  topicNames: AssemblyInput['topicNames']
}

/**
 * Lets the headings that the editor left alone follow their story, series, topic or row, and fills those of a new
 * section. A heading that differs from what assembly wrote is the editor's and stays; so does the heading of a
 * section made by hand, and of an item placed by hand. Returns the same object where nothing changes.
 */
export function followHeadings(section: Section, context: HeadingContext): Section {
  const source = section.source === null ? null : readSource(section.source)
  const form = formOf(section, source, context)
  const heading = (source && headingOf(section, source, form, context)) ?? section.heading
  const items = section.items.map((item) => followItem(item, source, form, context))
  const renamed = heading !== section.heading && section.heading === section.assembledHeading
  if (!renamed && items.every((item, index) => item === section.items[index])) return section
  return { ...section, ...(renamed && { heading, assembledHeading: heading }), items }
}

/**
 * Whether a section that gets further stories becomes a numbered series: it held one story alone, and now holds
 * two parts. Where it was a series already, the number marks are the editor's choice.
 */
export function becomesNumbered(before: Section, after: Section, context: HeadingContext): boolean {
  const source = after.source === null ? null : readSource(after.source)
  return !formOf(before, source, context).asSeries && formOf(after, source, context).asSeries
}

/** How a section of an `each` row shows its stories. */
interface Form {
  /** Its parts, in part order; for a section of one story, that story. */
  parts: StoryCandidate[]
  /** Headed by the series, its items by the stories; otherwise headed by the story, its item by nothing. */
  asSeries: boolean
}

const OTHER_FORM: Form = { parts: [], asSeries: false }

function formOf(section: Section, source: Source | null, { stories }: HeadingContext): Form {
  if (source?.by !== 'story' && source?.by !== 'series') return OTHER_FORM
  const held = section.items.flatMap((item) => {
    const story = item.story === null ? undefined : stories.get(item.story)
    return story ? [{ item, story }] : []
  })
  const lead = source.by === 'story' ? stories.get(source.story) : leadOf(source.series, held)
  const series = lead ? seriesKey(lead) : null
  if (!lead || series === null) return { parts: lead ? [lead] : [], asSeries: false }
  const members = held.filter(({ story }) => seriesKey(story) === series)
  const parts = members.length === 0 ? [lead] : unitOf(members.map(({ story }) => story)).stories
  const headed = members.some(({ item }) => item.assembledHeading !== null)
  return { parts, asSeries: section.numbered || parts.length > 1 || headed }
}

/** A part of the series; where the series was renamed, or is none any more, the first story that is in one, or the first. */
function leadOf(series: string, held: { story: StoryCandidate }[]): StoryCandidate | undefined {
  const stories = held.map(({ story }) => story)
  return (
    stories.find((story) => seriesKey(story) === series) ??
    stories.find((story) => seriesKey(story) !== null) ??
    stories[0]
  )
}

function headingOf(section: Section, source: Source, form: Form, context: HeadingContext): string | null {
  switch (source.by) {
    case 'row': {
      const row = context.rows.get(source.rowId)
      return row?.kind === (section.kind === 'moves' ? 'moves' : 'group') ? row.heading : null
    }
    case 'topic':
      return context.topicNames[source.topic] ?? null
    case 'story':
      return form.asSeries ? seriesTitle(form.parts) : (context.stories.get(source.story)?.title ?? null)
    case 'series':
      return form.asSeries ? seriesTitle(form.parts) : (form.parts[0]?.title ?? null)
  }
}

function followItem(item: Item, source: Source | null, form: Form, { stories }: HeadingContext): Item {
  const story = item.story === null ? undefined : stories.get(item.story)
  if (!story || item.reason === null || item.heading !== item.assembledHeading) return item
  // The section's heading says its title already; in a section made by hand the editor says what is headed.
  const bare = source === null || (!form.asSeries && form.parts[0] === story)
  if (item.heading === story.title || (item.heading === null && bare)) return item
  return { ...item, heading: story.title, assembledHeading: story.title }
}
