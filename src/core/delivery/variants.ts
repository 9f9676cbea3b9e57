import type { Edition, EditionItem, EditionSection } from '../edition/types.js'

/** How a subscriber wants an issue: all of it as it is, their topics first, or their topics only. */
export interface Wish {
  topicOrder: 'all' | 'first' | 'only'
  topics: readonly string[]
}

/** The topics that the stories of an issue have. */
export function topicsOf(edition: Edition): Set<string> {
  const stories = edition.sections.flatMap(({ items }) => items.map(({ story }) => story))
  return new Set(stories.flatMap((story) => story?.topics.map(({ id }) => id) ?? []))
}

/**
 * Which rendering of an issue a subscriber gets, as a key: one for each distinct set of topics that the issue has and
 * they follow. '' is the issue as it is; null: nothing in it is for them.
 *
 * @example
 * variantFor({ topicOrder: 'first', topics: ['b', 'a', 'x'] }, new Set(['a', 'b'])) // 'first:a,b'
 */
export function variantFor({ topicOrder, topics }: Wish, ofIssue: ReadonlySet<string>): string | null {
  if (topicOrder === 'all' || topics.length === 0) return ''
  const followed = [...new Set(topics)].filter((id) => ofIssue.has(id)).sort()
  if (followed.length > 0) return `${topicOrder}:${followed.join(',')}`
  return topicOrder === 'only' ? null : ''
}

/**
 * An issue arranged for a variant: what they follow first among the sections of stories, and first in each of them.
 * Moves and notes stay where they are, for everybody.
 */
export function arrangeFor(edition: Edition, variant: string): Edition {
  if (variant === '') return edition
  const [order = '', list = ''] = variant.split(':')
  const topics = new Set(list.split(','))
  const isFollowed = ({ story }: EditionItem) => story?.topics.some(({ id }) => topics.has(id)) ?? false
  const arrange = (section: EditionSection): EditionSection =>
    order === 'only'
      ? { ...section, items: section.items.filter((item) => item.story === null || isFollowed(item)) }
      : { ...section, items: relabelled(followedFirst(section.items, isFollowed), section.items) }
  const standing = edition.sections.filter(
    (section) => arrange(section).items.length > 0 || section.items.length === 0,
  )
  const sections = inPlaces(standing, (section) => section.items.some(isFollowed)).map(arrange)
  return { ...edition, sections, covered: coveredBy(edition, sections) }
}

/** Sections of stories change places among themselves. */
function inPlaces(
  sections: readonly EditionSection[],
  isFirst: (section: EditionSection) => boolean,
): EditionSection[] {
  const ofStories = sections.filter(({ kind }) => kind === 'stories')
  const inOrder = [...ofStories.filter(isFirst), ...ofStories.filter((section) => !isFirst(section))]
  return sections.map((section) => (section.kind === 'stories' ? (inOrder.shift() ?? section) : section))
}

function followedFirst(
  items: readonly EditionItem[],
  isFollowed: (item: EditionItem) => boolean,
): EditionItem[] {
  return [...items.filter(isFollowed), ...items.filter((item) => !isFollowed(item))]
}

/** Numbers count from the top again. */
function relabelled(items: readonly EditionItem[], before: readonly EditionItem[]): EditionItem[] {
  const labels = before.flatMap(({ label }) => (label === null ? [] : [label]))
  return items.map((item) => (item.label === null ? item : { ...item, label: labels.shift() ?? item.label }))
}

/** The list of what is covered, without what was left out, in the order of the items. */
function coveredBy(
  { covered, sections: before }: Edition,
  sections: readonly EditionSection[],
): Edition['covered'] {
  const anchorsOf = (all: readonly EditionSection[]) =>
    all.flatMap(({ anchor, items }) => [anchor, ...items.map((item) => item.anchor)])
  const standing = anchorsOf(sections)
  const gone = new Set(anchorsOf(before).filter((anchor) => !standing.includes(anchor)))
  return covered
    .filter(({ anchor }) => !gone.has(anchor))
    .sort((a, b) => standing.indexOf(a.anchor) - standing.indexOf(b.anchor))
    .map((group) => ({
      ...group,
      entries: group.entries
        .filter(({ anchor }) => !gone.has(anchor))
        .sort((a, b) => standing.indexOf(a.anchor) - standing.indexOf(b.anchor)),
    }))
}
