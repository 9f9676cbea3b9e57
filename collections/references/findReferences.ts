import type { PayloadRequest } from 'payload'

import { findInternalLinks, toPlainText, type RichText } from '../../src/core/richtext/index.js'
import { templateMatcher } from '../../src/core/template/index.js'
import { EVERY } from '../every.js'
import { idOf, sameId, type Id } from '../ids.js'
import { whereWeek } from '../issues/whereWeek.js'
import type { Publication, References } from '../payload-types.js'

export type ReferenceRow = NonNullable<References>[number]

/** A reference that a text makes: to an issue or to a story. */
export type FoundReference = { issue: Id } | { story: Id }

/**
 * What texts refer to: their internal links, and issues that they mention by title ("CXTech Week 29 2023").
 * A mention of an issue that does not exist yet is found when the text is next saved.
 */
export async function findReferences(
  texts: readonly (RichText | null | undefined)[],
  publication: Publication | null,
  req: PayloadRequest,
): Promise<FoundReference[]> {
  const found: FoundReference[] = []
  for (const text of texts) {
    if (!text) continue
    for (const { relationTo, id } of findInternalLinks(text)) {
      if (relationTo === 'issues') found.push({ issue: id })
      if (relationTo === 'stories') found.push({ story: id })
    }
  }
  const mentioned = await findMentionedIssues(texts, publication, req)
  return unique([...found, ...mentioned])
}

/**
 * The editor's own rows, then one for each reference found in the text that no row of theirs covers.
 * Rows keep their ids, so that saving without a change is no change.
 */
export function mergeReferences(
  rows: References | undefined,
  found: readonly FoundReference[],
): ReferenceRow[] {
  const standing = rows ?? []
  const own = standing.filter((row) => !row.fromText && (row.issue || row.story))
  const fromText = found
    .filter((reference) => !own.some((row) => pointsAt(row, reference)))
    .map((reference) => {
      const before = standing.find((row) => row.fromText && pointsAt(row, reference))
      return before ?? ({ ...reference, kind: 'mentions', fromText: true } as ReferenceRow)
    })
  return [...own, ...fromText]
}

function pointsAt(row: ReferenceRow, reference: FoundReference): boolean {
  return 'issue' in reference ? sameId(row.issue, reference.issue) : sameId(row.story, reference.story)
}

function unique(references: FoundReference[]): FoundReference[] {
  const byKey = new Map(
    references.map((reference) => [
      'issue' in reference ? `issue:${reference.issue}` : `story:${reference.story}`,
      reference,
    ]),
  )
  return [...byKey.values()]
}

async function findMentionedIssues(
  texts: readonly (RichText | null | undefined)[],
  publication: Publication | null,
  req: PayloadRequest,
): Promise<FoundReference[]> {
  if (!publication?.titleTemplate || !publication.name) return []
  const matchMentions = templateMatcher(publication.titleTemplate, publication.name)
  const weeks = texts.flatMap((text) => (text ? matchMentions(toPlainText(text)) : []))
  if (weeks.length === 0) return []
  const { docs } = await req.payload.find({
    ...EVERY,
    collection: 'issues',
    where: { and: [{ publication: { equals: idOf(publication) } }, whereWeek(weeks)] },
    req,
    select: {},
  })
  return docs.map((doc) => ({ issue: doc.id }))
}
