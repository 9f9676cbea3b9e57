import { createLocalReq, type Payload } from 'payload'

import { buildEdition } from '../../../collections/editions/buildEdition.js'
import { freezeEdition } from '../../../collections/editions/freezeEdition.js'
import { assembleIssue } from '../../../plugins/newsroom/operations/assembleIssue.js'
import { publishIssue } from '../../../plugins/newsroom/operations/publishIssue.js'
import type { Edition } from '../../core/edition/index.js'
import { paragraph, richText, text } from '../../core/richtext/index.js'
import { median } from './median.js'

const STORIES = 10
const PARAGRAPHS = 5
const ROUNDS = 9
const SENTENCE =
  'The registry answered the carriers late, and what it said left the aggregators where they were. '

export interface PublishingTimes {
  /** From the call to the published issue, editions and preflight included. */
  publishMs: number
  /** The part of it that builds, hashes and stores the edition. */
  freezeMs: number
  /** What was published last. */
  edition: Edition
}

/** Times the publishing of an issue of ten long stories; medians of nine issues after one that is not counted. */
export async function benchPublishing(payload: Payload): Promise<PublishingTimes> {
  const publication = await payload.create({
    collection: 'publications',
    data: {
      name: 'Published',
      timezone: 'UTC',
      cadence: 'weekly',
      titleTemplate: '{name} Week {week} {year}',
    },
    overrideAccess: true,
  })
  const published: number[] = []
  const frozen: number[] = []
  let edition: Edition | undefined
  for (let round = 0; round <= ROUNDS; round += 1) {
    const issue = await draftIssue(payload, publication.id, round + 1)
    const start = performance.now()
    await publishIssue({ payload, issue })
    const publishMs = performance.now() - start
    const req = await createLocalReq({}, payload)
    await payload.db.deleteMany({ collection: 'editions', where: { issue: { equals: issue } }, req })
    const again = performance.now()
    await freezeEdition(issue, null, req)
    const freezeMs = performance.now() - again
    if (round > 0) {
      published.push(publishMs)
      frozen.push(freezeMs)
    }
    edition = await buildEdition({ issue }, req)
  }
  if (!edition) throw new Error('Nothing was published')
  return { publishMs: median(published), freezeMs: median(frozen), edition }
}

async function draftIssue(payload: Payload, publication: string, week: number): Promise<string> {
  for (let n = 1; n <= STORIES; n += 1) {
    await payload.create({
      collection: 'stories',
      data: {
        publication,
        title: `Story ${n} of week ${week}`,
        url: `https://source.example/${week}/${n}`,
        stage: 'written',
        kind: 'story',
        weight: n,
        targetWeek: { year: 2031, week },
        commentary: richText(
          ...Array.from({ length: PARAGRAPHS }, () => paragraph(text(SENTENCE.repeat(4)))),
        ),
      },
      draft: true,
      overrideAccess: true,
    })
  }
  const { issue } = await assembleIssue({ payload, publication, year: 2031, week })
  return String(issue.id)
}
