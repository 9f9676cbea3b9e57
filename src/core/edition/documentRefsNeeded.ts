import { findInternalLinks, type RichText } from '../richtext/index.js'
import { idOf, populated, type IssueFacts, type Link, type ReferenceFacts } from './facts.js'

/** A document that an edition links to. */
export interface NeededRef {
  collection: string
  id: string
}

/**
 * The documents that an issue's texts, bylines and references point at: the caller loads of them what it takes to
 * make an address.
 *
 * @example
 * documentRefsNeeded(issue) // [{ collection: 'issues', id: '12' }, { collection: 'people', id: '7' }]
 */
export function documentRefsNeeded(issue: IssueFacts): NeededRef[] {
  const items = (issue.sections ?? []).flatMap(({ items }) => items ?? [])
  const stories = items.flatMap(({ story }) => populated(story) ?? [])
  const moves = items.flatMap(({ move }) => populated(move) ?? [])
  const texts: (RichText | null | undefined)[] = [
    issue.purpose,
    issue.signUpCall,
    issue.tipsCall,
    issue.pitch,
    issue.intro,
    ...(issue.sections ?? []).map(({ intro }) => intro),
    ...items.map(({ note }) => note),
    ...stories.map(({ commentary }) => commentary),
  ]
  const needed = [
    ...texts
      .flatMap(findInternalLinks)
      .map(({ relationTo, id }) => ({ collection: relationTo, id: String(id) })),
    ...stories.flatMap(({ topics, people, companies, references }) => [
      ...refs('topics', topics),
      ...refs('people', people),
      ...refs('companies', companies),
      ...referred(references),
    ]),
    ...moves.flatMap(({ person, company, fromCompany }) => [
      ...refs('people', [person]),
      ...refs('companies', [company, fromCompany]),
    ]),
    ...referred(issue.references),
  ]
  return [...new Map(needed.map((ref) => [`${ref.collection}/${ref.id}`, ref])).values()]
}

type Links = Link<{ id: number | string }>[] | null | undefined

const refs = (collection: string, links: Links): NeededRef[] =>
  (links ?? []).flatMap((link) => {
    const id = idOf(link)
    return id === null ? [] : [{ collection, id }]
  })

const referred = (references: ReferenceFacts[] | null | undefined): NeededRef[] =>
  (references ?? []).flatMap(({ issue, story }) => [...refs('issues', [issue]), ...refs('stories', [story])])
