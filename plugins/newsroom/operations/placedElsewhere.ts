import type { PayloadRequest } from 'payload'

import { EVERY } from '../../../collections/every.js'
import { sameId, type Id } from '../../../collections/ids.js'
import { placedIn, without } from '../../../collections/issues/contents.js'
import type { Issue, Move, Story } from '../../../collections/payload-types.js'

/** Titles of other issues in which a candidate stands, by its id; stories and moves may share ids. */
export interface Elsewhere {
  stories: ReadonlyMap<string, string>
  moves: ReadonlyMap<string, string>
}

/** Asks the issues themselves, not the stories: a write that was interrupted may not have reached those. */
export async function placedElsewhere(
  issue: Id | null,
  stories: Story[],
  moves: Move[],
  standing: { stories: Id[]; moves: Id[] },
  req: PayloadRequest,
): Promise<Elsewhere> {
  const storyIds = without(
    stories.map(({ id }) => id),
    standing.stories,
  )
  const moveIds = without(
    moves.map(({ id }) => id),
    standing.moves,
  )
  const [withStories, withMoves] = await Promise.all([
    issuesWith('story', storyIds, req),
    issuesWith('move', moveIds, req),
  ])
  const titles = (kind: 'moves' | 'stories', issues: Issue[]) =>
    new Map(
      issues
        .filter((doc) => !sameId(doc, issue))
        .flatMap((doc) =>
          placedIn(doc.sections)[kind].map((id) => [String(id), doc.title ?? 'another issue'] as const),
        ),
    )
  return { stories: titles('stories', withStories), moves: titles('moves', withMoves) }
}

/**
 * Issues in which any of these stand. Asked so that SQLite begins with the items and not with every issue there is: one
 * list at a time, the trash left out afterwards, and the ids of the sections compared, which tells it that there are some.
 */
async function issuesWith(item: 'move' | 'story', ids: readonly Id[], req: PayloadRequest): Promise<Issue[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    ...EVERY,
    collection: 'issues',
    where: { and: [{ [`sections.items.${item}`]: { in: ids } }, { 'sections.id': { greater_than: '' } }] },
    trash: true,
    req,
    select: { title: true, sections: true, deletedAt: true },
  })
  return (docs as Issue[]).filter(({ deletedAt }) => !deletedAt)
}
