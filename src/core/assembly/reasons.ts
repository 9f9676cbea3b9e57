import type { Days } from './days.js'
import { matchedBy } from './match.js'
import { seriesKey } from './series.js'
import type { AssemblyInput, LayoutRow, MoveCandidate, StoryCandidate } from './types.js'

/** Every sentence that assembly says. They are read by editors: short, plain, with the values that decided. */

export const PLACED_BY_EDITOR = 'Placed by the editor.'
export const TAKEN_OUT = 'You took it out of this issue.'
export const NO_ROW_FOR_MOVES = 'No section of this layout takes moves.'

/** Names for ids, and dates in the publication's zone. */
export type Names = Pick<AssemblyInput, 'topicNames' | 'companyNames'> & { days: Days }

const STAGES: Record<string, string> = {
  inbox: 'It is in the inbox, not written yet.',
  shortlisted: 'It is shortlisted, not written yet.',
  parked: 'It is parked for later.',
  dropped: 'It was dropped.',
}

export function notWritten(stage: string): string {
  return STAGES[stage] ?? `Its stage is “${stage}”, not “written”.`
}

export function standsElsewhere(issue: string): string {
  return `It already stands in ${issue}.`
}

export function otherWeek({ year, week }: { year: number; week: number }): string {
  return `It is targeted at week ${week} of ${year}.`
}

export function storyOutside(date: string, label: string): string {
  return `Its source is dated ${date}, outside ${label}; target it at this week to include it.`
}

export function moveOutside(date: string, label: string): string {
  return `It takes effect on ${date}, outside ${label}; target it at this week to include it.`
}

/** Told of the whole row, or of one topic's section where `topic` is its name. */
export function full(row: LayoutRow, taken: number, topic?: string): string {
  const name =
    row.kind === 'each' ? 'The list of stories with a section of their own' : `“${topic ?? row.heading}”`
  return `${name} is full (${taken} of ${row.maximum}).`
}

export function tooLight(weight: number, minimum: number): string {
  return `Its weight ${weight} is below the minimum ${minimum} of every section that could take it.`
}

export function tooHeavy(row: LayoutRow, weight: number, inSeries: boolean): string {
  const subject = inSeries ? `The weight ${weight} of its series` : `Its weight ${weight}`
  return `${subject} is above ${row.smallStoriesUpTo}, the most that “${row.heading}” takes.`
}

export function noRowMatches(story: StoryCandidate, names: Names): string {
  const topics = list(story.topics, names.topicNames)
  const companies = list(story.companies, names.companyNames)
  return `No section of this layout matches it: kind ${story.kind}, topics ${topics}, companies ${companies}.`
}

/** Why a row took a story that it was asked for. */
export function takenBy(row: LayoutRow, story: StoryCandidate, topic: string | null, names: Names): string {
  switch (row.kind) {
    case 'each':
      return seriesKey(story) !== null
        ? partOf(story)
        : `Weight ${story.weight}, ${timing(story, names)}: a section of its own.`
    case 'topics':
      return `Filed under its topic ${topic === null ? '' : nameOf(topic, names.topicNames)}.`
    case 'group':
      return `Matches “${row.heading}” by ${match(row, story, names)}.`
    case 'moves':
      return `A small story (weight ${story.weight}, at most ${row.smallStoriesUpTo}).`
  }
}

export function partOf({ series }: StoryCandidate): string {
  const title = series?.title.trim() ?? ''
  return typeof series?.part === 'number'
    ? `Part ${series.part} of ${title}.`
    : `Belongs to the series ${title}.`
}

export function moveTaken({ effectiveOn, targetWeek }: MoveCandidate, { days }: Names): string {
  if (targetWeek) return `A move targeted at week ${targetWeek.week}.`
  if (effectiveOn !== null && days.within(effectiveOn))
    return `A move that takes effect on ${days.tell(effectiveOn)}.`
  return 'A move noted for this week.'
}

/** Why a new section is there. */
export function sectionMade(
  row: LayoutRow,
  story: StoryCandidate | null,
  topic: string | null,
  names: Names,
): string {
  switch (row.kind) {
    case 'each':
      if (!story) return 'A section of its own.'
      return seriesKey(story) === null
        ? takenBy(row, story, null, names)
        : `The series ${story.series?.title.trim()}.`
    case 'topics':
      return `Stories on ${topic === null ? '' : nameOf(topic, names.topicNames)}.`
    case 'group':
      return `Stories that match “${row.heading}”.`
    case 'moves':
      return row.smallStoriesUpTo === null ? 'Moves of this issue.' : 'Moves and small stories of this issue.'
  }
}

export function nameOf(id: string, names: Record<string, string>): string {
  return names[id] ?? id
}

function timing({ targetWeek, publishedAt }: StoryCandidate, { days }: Names): string {
  if (targetWeek) return `targeted at week ${targetWeek.week}`
  return publishedAt !== null && days.within(publishedAt) ? `dated ${days.tell(publishedAt)}` : 'not dated'
}

function match(row: LayoutRow, story: StoryCandidate, names: Names): string {
  const { topic, kind, company } = matchedBy(row, story)
  return [
    ...(topic === undefined ? [] : [`the topic ${nameOf(topic, names.topicNames)}`]),
    ...(kind === undefined ? [] : [`the kind ${kind}`]),
    ...(company === undefined ? [] : [`the company ${nameOf(company, names.companyNames)}`]),
  ].join(' and ')
}

function list(ids: string[], names: Record<string, string>): string {
  return ids.length === 0 ? 'none' : ids.map((id) => nameOf(id, names)).join(' and ')
}
