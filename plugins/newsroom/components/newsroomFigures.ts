import type { Payload, TypedUser, Where } from 'payload'

import type { Id } from '../../../collections/ids.js'
import type { Issue, Publication } from '../../../collections/payload-types.js'

/** What the dashboard tells of one publication. */
export interface PublicationFigures {
  id: Id
  name: string
  cadence: Publication['cadence']
  inbox: number
  shortlisted: number
  waiting: number
  latest: Pick<Issue, '_status' | 'id' | 'title'> | null
}

export interface NewsroomFigures {
  publications: PublicationFigures[]
  hasStories: boolean
  hasIssues: boolean
}

/** As many publications as the dashboard shows. */
const SHOWN = 6

/** Stories of a publication at a stage; the written ones are those that stand in no issue yet. */
function whereStage(publication: Id, stage: 'inbox' | 'shortlisted' | 'written'): Where {
  const unplaced: Where[] = stage === 'written' ? [{ placedIn: { exists: false } }] : []
  return { and: [{ publication: { equals: publication } }, { stage: { equals: stage } }, ...unplaced] }
}

/** The figures of the dashboard, as the signed-in user may see them. */
export async function newsroomFigures(
  payload: Payload,
  user: TypedUser | undefined,
): Promise<NewsroomFigures> {
  const as = { depth: 0, overrideAccess: false, user } as const
  const [publications, stories, issues] = await Promise.all([
    payload.find({ collection: 'publications', limit: SHOWN, sort: 'name', joins: false, ...as }),
    payload.count({ collection: 'stories', overrideAccess: false, user }),
    payload.count({ collection: 'issues', overrideAccess: false, user }),
  ])
  return {
    publications: await Promise.all(
      publications.docs.map((publication) => figuresOf(publication, payload, user)),
    ),
    hasStories: stories.totalDocs > 0,
    hasIssues: issues.totalDocs > 0,
  }
}

async function figuresOf(
  { id, name, cadence }: Publication,
  payload: Payload,
  user: TypedUser | undefined,
): Promise<PublicationFigures> {
  const count = async (stage: 'inbox' | 'shortlisted' | 'written') =>
    (
      await payload.count({
        collection: 'stories',
        where: whereStage(id, stage),
        overrideAccess: false,
        user,
      })
    ).totalDocs
  const [inbox, shortlisted, waiting, issues] = await Promise.all([
    count('inbox'),
    count('shortlisted'),
    count('written'),
    payload.find({
      collection: 'issues',
      where: { publication: { equals: id } },
      sort: ['-year', '-week', '-createdAt'],
      limit: 1,
      pagination: false,
      select: { title: true, _status: true },
      joins: false,
      depth: 0,
      overrideAccess: false,
      user,
    }),
  ])
  return { id, name, cadence, inbox, shortlisted, waiting, latest: issues.docs[0] ?? null }
}
