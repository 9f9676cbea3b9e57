import { populated, type IssueFacts, type SectionFacts } from './facts.js'
import { createItem } from './createItem.js'
import { referencesOf, type EditionContext, type TextConverter } from './editionContext.js'
import {
  EDITION_VERSION,
  type DocumentRef,
  type Edition,
  type EditionIssue,
  type EditionPublication,
} from './types.js'

export interface CreateEditionOptions {
  /** Makes hast of a stored rich text; null where it says nothing. */
  texts: TextConverter
  /** What {@link documentRefsNeeded} asks for, of it what readers may see. */
  documents: readonly DocumentRef[]
  revision: number
  corrections: Edition['corrections']
  /** Keep stories and moves that are not published: for previews and checks. Default `false`. */
  drafts?: boolean
}

/**
 * The one form of an issue from which every output is made. The same input gives the same output, to the byte.
 *
 * @throws whatever `texts` throws for a text that it cannot convert
 * @example
 * createEdition(issue, { texts: richTextToHast, documents, revision: 1, corrections: [] })
 */
export function createEdition(issue: IssueFacts, options: CreateEditionOptions): Edition {
  const { texts, documents, revision, corrections, drafts = false } = options
  const publication = createPublication(issue)
  const head = createIssue(issue)
  const context: EditionContext = { texts, documents, publication, publishedAt: head.publishedAt, drafts }
  const sections = (issue.sections ?? []).flatMap((section, index) => createSection(section, index, context))
  const text = (name: 'intro' | 'pitch' | 'purpose' | 'signUpCall' | 'tipsCall') => texts(issue[name], name)
  return {
    version: EDITION_VERSION,
    revision,
    publication,
    issue: head,
    opening: {
      purpose: text('purpose'),
      signUpCall: text('signUpCall'),
      tipsCall: text('tipsCall'),
      pitch: text('pitch'),
      intro: text('intro'),
    },
    covered: coveredOf(issue, sections),
    sections,
    documents: [...documents].sort(byCollectionAndId),
    references: referencesOf(issue.references, context),
    corrections,
  }
}

function createPublication({ publication: link }: IssueFacts): EditionPublication {
  const publication = populated(link)
  return {
    id: String(publication?.id ?? ''),
    slug: publication?.slug ?? '',
    name: publication?.name ?? '',
    tagline: publication?.tagline ?? null,
    language: publication?.language || 'en',
    timezone: publication?.timezone ?? 'UTC',
    postalAddress: publication?.postalAddress?.trim() || null,
    accent: publication?.accent ?? null,
    author: publication?.author || null,
    publisher: publication?.publisher || publication?.author || null,
  }
}

function createIssue(issue: IssueFacts): EditionIssue {
  const title = issue.title ?? ''
  return {
    id: String(issue.id),
    slug: issue.slug ?? '',
    title,
    subject: issue.subject?.trim() || title,
    preheader: issue.preheader?.trim() || null,
    year: issue.year ?? null,
    week: issue.week ?? null,
    number: issue.number ?? null,
    periodStart: issue.periodStart ?? null,
    periodEnd: issue.periodEnd ?? null,
    publishedAt: issue.publishedAt ?? issue.updatedAt,
    updatedAt: issue.updatedAt,
    wordCount: issue.wordCount ?? 0,
    readingMinutes: issue.readingMinutes ?? 0,
  }
}

/** The Covered list, without what is left out of the sections. */
function coveredOf({ covered }: IssueFacts, sections: Edition['sections']): Edition['covered'] {
  const standing = new Set(
    sections.flatMap(({ anchor, items }) => [anchor, ...items.map((item) => item.anchor)]),
  )
  return (covered ?? [])
    .map(({ label, anchor, entries }) => ({
      label: label ?? '',
      anchor: anchor ?? '',
      entries: (entries ?? [])
        .map((entry) => ({ label: entry.label ?? '', anchor: entry.anchor ?? '' }))
        .filter((entry) => standing.has(entry.anchor)),
    }))
    .filter(({ anchor }) => standing.has(anchor))
}

function createSection(section: SectionFacts, index: number, context: EditionContext): Edition['sections'] {
  const path = `sections.${index}`
  const heading = section.heading ?? ''
  const items = (section.items ?? []).flatMap((item, place) =>
    createItem(item, { heading, path: `${path}.items.${place}` }, context),
  )
  const intro = context.texts(section.intro, `${path}.intro`)
  const isEmpty = items.length === 0 && intro === null
  return isEmpty ? [] : [{ heading, anchor: section.anchor ?? '', kind: section.kind, intro, items }]
}

function byCollectionAndId(a: DocumentRef, b: DocumentRef): number {
  const [one, other] = [`${a.collection}/${a.id}`, `${b.collection}/${b.id}`]
  return one < other ? -1 : one > other ? 1 : 0
}
