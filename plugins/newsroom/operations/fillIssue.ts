import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { idsOf } from '../../../collections/ids.js'
import type { Issue, Publication, Sections } from '../../../collections/payload-types.js'
import { layoutRows } from '../../../collections/publications/layoutRows.js'
import { assemble, type Leftover, type Placement } from '../../../src/core/assembly/index.js'
import { issuePeriod } from './issuePeriod.js'
import { loadCandidates } from './loadCandidates.js'
import { fromCore, toCore } from './sectionRows.js'

export interface Filled {
  sections: NonNullable<Sections>
  placements: Placement[]
  unplaced: Leftover[]
  changed: boolean
  /** The issue is published: nothing is added to it any more. */
  isFrozen: boolean
}

/** The sections of an issue after assembly: reads what is needed, calls the pure function, writes nothing. */
export async function fillIssue(args: {
  issue: Partial<Omit<Issue, 'id'>> & { id?: Issue['id'] | null }
  publication: Publication
  req: PayloadRequest
}): Promise<Filled> {
  const { issue, publication, req } = args
  const layout = layoutRows(publication.layout)
  const period = await issuePeriod(issue, publication, req)
  const candidates = await loadCandidates({ issue, publication, period, req })
  const assembled = assemble({
    layout,
    period,
    sections: toCore(issue.sections),
    removed: {
      stories: idsOf(issue.removedStories).map(String),
      moves: idsOf(issue.removedMoves).map(String),
    },
    stories: candidates.stories,
    moves: candidates.moves,
    topicNames: candidates.topicNames,
    companyNames: candidates.companyNames,
    newId: randomUUID,
  })
  if (!issue.publishedAt && issue._status !== 'published') {
    return { ...assembled, sections: fromCore(assembled.sections, candidates.originalIds), isFrozen: false }
  }
  const added = assembled.placements.filter((placement) => placement.added)
  return {
    sections: issue.sections ?? [],
    placements: assembled.placements.filter((placement) => !placement.added),
    unplaced: [
      ...assembled.unplaced,
      ...added.map(({ story, move }) => ({
        story,
        move,
        reason: 'This issue is published; assembly adds nothing to it any more.',
      })),
    ],
    changed: false,
    isFrozen: true,
  }
}
