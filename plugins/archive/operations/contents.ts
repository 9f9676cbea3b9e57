import type { PayloadRequest } from 'payload'

import { idFromText, type Id } from '../../../collections/ids.js'
import { fromHast, isWebUrl } from '../../../src/core/richtext/index.js'
import { foldText } from '../../../src/core/search/foldText.js'
import type {
  SplitIssue,
  SplitItem,
  SplitMove,
  SplitSection,
  SplitStory,
} from '../../../src/core/split/types.js'
import type { Names } from './names.js'
import type { Writer } from './writer.js'

export interface ContentsArgs {
  split: SplitIssue
  publication: Id
  /** Keeps assembly of other weeks from taking a story before its own issue stands. */
  targetWeek: { year: number; week: number } | null
  writer: Writer
  names: Names
  req: PayloadRequest
}

/** Writes the stories and moves of an issue; gives back its sections as they are stored, in their order. */
export async function writeContents(args: ContentsArgs): Promise<Record<string, unknown>[]> {
  const parts = new Set<string>()
  const unique = (part: string) => {
    let candidate = part
    for (let count = 2; parts.has(candidate); count += 1) candidate = `${part}#${count}`
    parts.add(candidate)
    return candidate
  }
  const sections: Record<string, unknown>[] = []
  for (const section of args.split.sections) sections.push(await writeSection(section, unique, args))
  return sections
}

async function writeSection(section: SplitSection, unique: Unique, args: ContentsArgs) {
  const items: Record<string, unknown>[] = []
  for (const item of section.items) {
    const row = await writeItem(item, section, unique, args)
    if (row) items.push(row)
  }
  return {
    heading: section.heading,
    kind: section.kind,
    numbered: section.numbered,
    intro: fromHast(section.intro),
    showItems: showsItems(section, args.split),
    items,
  }
}

type Unique = (part: string) => string

async function writeItem(item: SplitItem, section: SplitSection, unique: Unique, args: ContentsArgs) {
  const heading = item.heading
  if (item.story) {
    const title = item.story.title.trim() || heading || section.heading || 'Untitled'
    const part = unique(item.story.url ?? `story:${foldText(title)}`)
    const story = await args.writer.write('stories', part, await storyData({ ...item.story, title }, args))
    return story === null ? null : { story, heading: heading === title ? null : heading }
  }
  if (item.move) {
    const part = unique(`move:${foldText(item.move.person.name)}`)
    const data = await moveData(item.move, args)
    const move = data && (await args.writer.write('moves', part, data))
    return move ? { move, heading } : null
  }
  const note = fromHast(item.note)
  return note || heading ? { note, heading } : null
}

async function storyData(story: SplitStory, { names, publication, req, targetWeek }: ContentsArgs) {
  const isOwnSeries = foldText(story.series?.title ?? '') === foldText(story.title)
  const people = await each(story.people, names.person)
  const companies = await each(story.companies, names.company)
  return {
    title: story.title,
    publication,
    kind: story.kind,
    stage: 'written',
    url: story.url && isWebUrl(story.url) ? story.url : null,
    source: story.source,
    commentary: fromHast(story.commentary),
    topics: [...new Set(story.topics)].map((id) => idFromText(id, req.payload.db.defaultIDType)),
    people,
    companies,
    series: story.series && !isOwnSeries ? story.series : { title: null, part: null },
    ...(targetWeek ? { targetWeek } : {}),
  }
}

async function moveData(move: SplitMove, { names, publication, targetWeek }: ContentsArgs) {
  const person = await names.person(move.person)
  if (person === null) return null
  return {
    person,
    kind: move.kind,
    role: move.role,
    company: move.company && (await names.company(move.company)),
    fromRole: move.fromRole,
    fromCompany: move.fromCompany && (await names.company(move.fromCompany)),
    note: move.note,
    sourceUrl: move.sourceUrl && isWebUrl(move.sourceUrl) ? move.sourceUrl : null,
    publication,
    ...(targetWeek ? { targetWeek } : {}),
  }
}

/** One after the other, so that a name that stands twice is filed once. */
async function each<T>(values: readonly T[], find: (value: T) => Promise<Id | null>): Promise<Id[]> {
  const ids: Id[] = []
  for (const value of values) {
    const id = await find(value)
    if (id !== null && !ids.includes(id)) ids.push(id)
  }
  return ids
}

function showsItems(section: SplitSection, { covered }: SplitIssue): boolean {
  return covered.some(
    ({ label, entries }) => entries.length > 0 && foldText(label) === foldText(section.heading),
  )
}
