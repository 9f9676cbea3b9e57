import type { PayloadRequest } from 'payload'

import { idFromText, type Id } from '../../../collections/ids.js'
import { fromHast, isWebUrl, type FromHastOptions } from '../../../src/core/richtext/index.js'
import { foldText } from '../../../src/core/search/foldText.js'
import type {
  SplitIssue,
  SplitItem,
  SplitMove,
  SplitSection,
  SplitStory,
} from '../../../src/core/split/types.js'
import type { Names } from './names.js'
import { partNames, pathOf, titleOf } from './partNames.js'
import type { Writer } from './writer.js'

export interface ContentsArgs {
  split: SplitIssue
  publication: Id
  /** Keeps assembly of other weeks from taking a story before its own issue stands. */
  targetWeek: { year: number; week: number } | null
  pictureOf: FromHastOptions['pictureOf']
  writer: Writer
  names: Names
  req: PayloadRequest
}

/** Writes the stories and moves of an issue; gives back its sections as they are stored, in their order. */
export async function writeContents(args: ContentsArgs): Promise<Record<string, unknown>[]> {
  const parts = partNames(args.split)
  const sections: Record<string, unknown>[] = []
  for (const [index, section] of args.split.sections.entries()) {
    const items: Record<string, unknown>[] = []
    for (const [place, item] of section.items.entries()) {
      const row = await writeItem(item, section, parts.get(pathOf(index, place))?.part ?? '', args)
      if (row) items.push(row)
    }
    sections.push({
      heading: headingOf(section, index, parts, args),
      kind: section.kind,
      numbered: section.numbered,
      intro: fromHast(section.intro, args),
      showItems: showsItems(section, args.split),
      items,
    })
  }
  return sections
}

/** A section that is called like its story is called like it still when an editor has corrected the title. */
function headingOf(
  section: SplitSection,
  index: number,
  parts: ReturnType<typeof partNames>,
  args: ContentsArgs,
) {
  for (const [place, item] of section.items.entries()) {
    if (!item.story || titleOf(item.story, item, section) !== section.heading) continue
    const { title } = args.writer.corrected('stories', parts.get(pathOf(index, place))?.part ?? '')
    if (typeof title === 'string') return title
  }
  return section.heading
}

async function writeItem(item: SplitItem, section: SplitSection, part: string, args: ContentsArgs) {
  const heading = item.heading
  if (item.story) {
    const title = titleOf(item.story, item, section)
    const story = await args.writer.write('stories', part, await storyData({ ...item.story, title }, args))
    return story === null ? null : { story, heading: heading === title ? null : heading }
  }
  if (item.move) {
    const data = await moveData(item.move, args)
    const move = data && (await args.writer.write('moves', part, data))
    return move ? { move, heading } : null
  }
  const note = fromHast(item.note, args)
  return note || heading ? { note, heading } : null
}

async function storyData(story: SplitStory, args: ContentsArgs) {
  const { names, publication, req, targetWeek } = args
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
    commentary: fromHast(story.commentary, args),
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
