import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { idsOf } from '../../../collections/ids.js'
import type { Issue, Publication, Sections } from '../../../collections/payload-types.js'
import { layoutRows } from '../../../collections/publications/layoutRows.js'
import { assemble } from '../../../src/core/assembly/index.js'
import { issuePeriod } from './issuePeriod.js'
import { loadCandidates } from './loadCandidates.js'
import { nameContents, type NamedLeftover, type NamedPlacement } from './nameContents.js'
import { fromCore, toCore } from './sectionRows.js'

export interface Filled {
  sections: NonNullable<Sections>
  placements: NamedPlacement[]
  unplaced: NamedLeftover[]
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
  const input = {
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
  }
  const result = assemble(input)
  const assembled = { ...result, ...nameContents(result, input) }
  if (issue._status !== 'published') {
    return { ...assembled, sections: fromCore(assembled.sections, candidates.originalIds), isFrozen: false }
  }
  const added = assembled.placements.filter((placement) => placement.added)
  return {
    sections: issue.sections ?? [],
    placements: assembled.placements.filter((placement) => !placement.added),
    unplaced: [
      ...assembled.unplaced,
      ...added.map(({ story, move, title }) => ({
        story,
        move,
        title,
        remedy: null,
        reason: 'This issue is published; assembly adds nothing to it any more.',
      })),
    ],
    changed: false,
    isFrozen: true,
  }
}
