import { getDataLoader, isolateObjectProperty, type PayloadRequest } from 'payload'

import { createEdition, documentRefsNeeded, type Edition } from '../../src/core/edition/index.js'
import { richTextToHast } from '../fields/richText/toHast.js'
import { idOf, type Id } from '../ids.js'
import type { Issue } from '../payload-types.js'
import { loadDocumentRefs } from './loadDocumentRefs.js'

export interface BuildEditionArgs {
  issue: Id
  /** The issue as it is about to be stored, instead of what is stored. */
  data?: Partial<Issue>
  /** The newest drafts of the issue and of all that stands in it, instead of what is stored as published. */
  draft?: boolean
  revision?: number
  corrections?: Edition['corrections']
}

/** An issue with all that stands in it, as the one form from which outputs are made. What is stored shows what is public. */
export async function buildEdition(
  { issue: id, data, draft = false, revision = 1, corrections = [] }: BuildEditionArgs,
  under: PayloadRequest,
): Promise<Edition> {
  const req = withFreshLoader(under)
  const issue = await req.payload.findByID({
    collection: 'issues',
    id,
    // Populating writes into what it is given.
    ...(data ? { data: structuredClone(data) } : {}),
    depth: 2,
    draft,
    populate: POPULATE,
    joins: false,
    overrideAccess: true,
    req,
  })
  const home = {
    id,
    title: issue.title ?? '',
    slug: issue.slug ?? '',
    publication: slugOf(issue.publication),
    sections: issue.sections,
  }
  const documents = await loadDocumentRefs(documentRefsNeeded(issue), home, req)
  return createEdition(issue, {
    texts: richTextToHast,
    documents,
    corrections,
    revision,
    drafts: draft || data !== undefined,
  })
}

/** All of what stands in an issue, without what other collections point at it. */
const POPULATE = {
  publications: { issues: false, layout: false, pitches: false },
  stories: { appearsIn: false, mentionedBy: false },
  moves: { appearsIn: false },
  companies: { slug: true, name: true, sponsorships: true },
  people: { slug: true, name: true },
  topics: { slug: true, name: true },
  issues: { slug: true, title: true },
} as const

/** The loader of a request keeps what it loaded, which may be from before what is published now. */
function withFreshLoader(under: PayloadRequest): PayloadRequest {
  const req = isolateObjectProperty(under, 'payloadDataLoader')
  req.payloadDataLoader = getDataLoader(req)
  return req
}

function slugOf(publication: Issue['publication'] | null | undefined): string {
  return typeof publication === 'object' && publication !== null && idOf(publication) !== null
    ? (publication.slug ?? '')
    : ''
}
