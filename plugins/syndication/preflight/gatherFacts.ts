import type { PayloadRequest } from 'payload'

import { placedIn, whereNot } from '../../../collections/issues/contents.js'
import { idOf, sameId, type Id } from '../../../collections/ids.js'
import type { Issue, Sections } from '../../../collections/payload-types.js'
import type { Edition } from '../../../src/core/edition/index.js'
import { linkKey, type PreflightFacts } from '../../../src/core/preflight/index.js'
import { rendererOf } from '../renderers.js'
import { siteOf } from '../settings.js'
import { weighEmail } from './weighEmail.js'

/** As much of an issue as is looked at. */
export type CheckedIssue = Pick<Issue, 'publication' | 'publishStories' | 'sections' | 'subject'>

/** What the checks need to know of an issue beside its edition. */
export async function gatherFacts(
  issue: CheckedIssue,
  edition: Edition,
  req: PayloadRequest,
): Promise<PreflightFacts> {
  const [unpublished, sponsors, earlier, email] = await Promise.all([
    findUnpublished(issue, req),
    findSponsors(issue.publication, edition.issue.publishedAt, req),
    findEarlierLinks(issue, edition, req),
    weighEmail(edition, siteOf(req.payload, req), rendererOf(req.payload, 'email')),
  ])
  return { hasSubject: Boolean(issue.subject?.trim()), unpublished, sponsors, earlier, email }
}

const ALL = { depth: 0, limit: 0, pagination: false, overrideAccess: true } as const

async function findUnpublished(
  issue: CheckedIssue,
  req: PayloadRequest,
): Promise<PreflightFacts['unpublished']> {
  const { stories, moves } = placedIn(issue.sections)
  const [storyRows, moveRows] = await Promise.all([
    stories.length === 0
      ? null
      : req.payload.find({
          collection: 'stories',
          where: whereNot('published', stories),
          select: { title: true },
          ...ALL,
          req,
        }),
    moves.length === 0
      ? null
      : req.payload.find({
          collection: 'moves',
          where: whereNot('published', moves),
          select: { summary: true },
          ...ALL,
          req,
        }),
  ])
  const publishedAlong = issue.publishStories !== false
  return [
    ...(storyRows?.docs ?? []).map(({ id, title }) => ({ title, path: pathOf(issue.sections, 'story', id) })),
    ...(moveRows?.docs ?? []).map(({ id, summary }) => ({
      title: summary ?? 'a move',
      path: pathOf(issue.sections, 'move', id),
    })),
  ].map((row) => ({ ...row, publishedAlong }))
}

function pathOf(sections: Sections | undefined, field: 'move' | 'story', id: Id): string {
  for (const [section, { items }] of (sections ?? []).entries()) {
    const item = (items ?? []).findIndex((row) => sameId(row[field], id))
    if (item >= 0) return `sections.${section}.items.${item}.${field}`
  }
  return 'sections'
}

async function findSponsors(
  publication: Issue['publication'],
  at: string,
  req: PayloadRequest,
): Promise<PreflightFacts['sponsors']> {
  const owner = idOf(publication)
  if (owner === null) return []
  const { docs } = await req.payload.find({
    collection: 'companies',
    where: { 'sponsorships.publication': { equals: owner } },
    select: { name: true, aliases: true, sponsorships: true },
    ...ALL,
    req,
  })
  return docs
    .filter(({ sponsorships }) =>
      (sponsorships ?? []).some(
        (row) => sameId(row.publication, owner) && (!row.from || row.from <= at) && (!row.to || row.to >= at),
      ),
    )
    .map(({ id, name, aliases }) => ({ id: String(id), names: [name, ...(aliases ?? [])] }))
}

async function findEarlierLinks(
  issue: CheckedIssue,
  edition: Edition,
  req: PayloadRequest,
): Promise<PreflightFacts['earlier']> {
  const urls = edition.sections.flatMap(({ items }) => items.flatMap(({ story }) => story?.url ?? []))
  if (urls.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'stories',
    where: {
      and: [
        { or: urls.map((url) => ({ url: { contains: addressOf(url) } })) },
        { id: { not_in: placedIn(issue.sections).stories } },
        { _status: { equals: 'published' } },
      ],
    },
    select: { url: true, placedIn: true },
    populate: { issues: { title: true } },
    ...ALL,
    depth: 1,
    req,
  })
  return docs.flatMap(({ url, placedIn: home }) =>
    url && typeof home === 'object' && home !== null ? [{ url, issue: home.title ?? '' }] : [],
  )
}

/** What stands in a link however it is written: which of those found are the same page is for the checks to say. */
function addressOf(url: string): string {
  return (linkKey(url).split('?')[0] ?? url).replace(/^\/+/, '')
}
