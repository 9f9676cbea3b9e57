import type { Where } from 'payload'

import { sameId, type Id } from '../../../../collections/ids.js'
import type { Story } from '../../../../collections/payload-types.js'
import type { Edition, ReferenceKind } from '../../../core/edition/index.js'
import { loadIssues } from './issues.js'
import { loadPlacements } from './placements.js'
import type { Reader } from './reader.js'

/** A later text that refers to an issue, or to a story in it. */
export interface Mention {
  title: string
  path: string
  kind: ReferenceKind
  /** Title and day of the issue in which it stands. */
  issue: { title: string; path: string; publishedAt: string }
}

/** What was written later about an issue and its stories, oldest first. */
export async function loadMentions(reader: Reader, edition: Edition): Promise<Mention[]> {
  const issue = edition.issue.id
  const stories = edition.sections.flatMap(({ items }) => items.flatMap(({ story }) => story?.id ?? []))
  const [byStories, byIssues] = await Promise.all([
    mentioningStories(reader, issue, stories),
    mentioningIssues(reader, issue, stories),
  ])
  const told = new Set(byStories.map((mention) => mention.issue.path))
  return [...byStories, ...byIssues.filter(({ path }) => !told.has(path))].sort((a, b) =>
    a.issue.publishedAt.localeCompare(b.issue.publishedAt),
  )
}

const refersTo = (issue: Id, stories: readonly Id[]): Where => ({
  or: [
    { 'references.issue': { equals: issue } },
    ...(stories.length === 0 ? [] : [{ 'references.story': { in: stories } }]),
  ],
})

async function mentioningStories(reader: Reader, issue: Id, stories: readonly Id[]): Promise<Mention[]> {
  const { docs } = await reader.payload.find({
    ...reader.asReader,
    collection: 'stories',
    where: { and: [refersTo(issue, stories), { id: { not_in: stories } }] },
    pagination: false,
    select: { title: true, references: true },
  })
  const placements = await loadPlacements(
    reader,
    'story',
    docs.map(({ id }) => id),
  )
  return docs.flatMap((doc) => {
    const place = placements.get(String(doc.id))
    if (!place || sameId(place.issue.id, issue)) return []
    const kind = kindOf(doc.references, issue, stories)
    return [{ title: doc.title, path: place.path, kind, issue: place.issue }]
  })
}

async function mentioningIssues(reader: Reader, issue: Id, stories: readonly Id[]): Promise<Mention[]> {
  const where: Where = { and: [refersTo(issue, stories), { id: { not_equals: issue } }] }
  const { rows } = await loadIssues(reader, where, { limit: 100 })
  return rows.map((row) => ({ title: row.title, path: row.path, kind: 'mentions', issue: row }))
}

/** The strongest word that a text has for what it refers to: any says more than that it mentions it. */
function kindOf(references: Story['references'], issue: Id, stories: readonly Id[]): ReferenceKind {
  const kinds = (references ?? [])
    .filter((row) => sameId(row.issue, issue) || stories.some((story) => sameId(row.story, story)))
    .map(({ kind }) => kind)
  return kinds.find((kind) => kind !== 'mentions') ?? 'mentions'
}
