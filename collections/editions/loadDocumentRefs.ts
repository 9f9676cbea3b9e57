import type { PayloadRequest, Where } from 'payload'

import type { DocumentRef, LinkedCollection } from '../../src/core/edition/index.js'
import { published } from '../access.js'
import { idFromText, idOf, type Id } from '../ids.js'
import type { Issue, Sections } from '../payload-types.js'
import type { ContentSlug } from '../slugs.js'

/** What it takes to address an issue and the stories in it. */
export interface IssueHome {
  id: Id
  title: string
  slug: string
  /** Slug of the publication. */
  publication: string
  sections: Sections | undefined
}

/**
 * What it takes to link to documents, of those among them that readers may see.
 *
 * @param own the issue that the links stand in: it and its stories count as public, since they will be when it is
 */
export async function loadDocumentRefs(
  needed: readonly { collection: string; id: string }[],
  own: IssueHome,
  req: PayloadRequest,
): Promise<DocumentRef[]> {
  const wanted = (collection: LinkedCollection) => [
    ...new Set(needed.filter((ref) => ref.collection === collection).map(({ id }) => id)),
  ]
  const [topics, people, companies, stories, issues] = await Promise.all([
    loadNamed('topics', wanted('topics'), req),
    loadNamed('people', wanted('people'), req),
    loadNamed('companies', wanted('companies'), req),
    loadStories(wanted('stories'), own, req),
    loadHomes(
      wanted('issues').filter((id) => id !== String(own.id)),
      req,
    ),
  ])
  const homes = wanted('issues').includes(String(own.id)) ? [own, ...issues] : issues
  return [...topics, ...people, ...companies, ...stories, ...homes.map(issueRef)]
}

async function loadNamed(
  collection: 'companies' | 'people' | 'topics',
  ids: string[],
  req: PayloadRequest,
): Promise<DocumentRef[]> {
  const docs = await findByIds<{ id: Id; slug?: string | null; name: string }>(collection, ids, req, {
    slug: true,
    name: true,
  })
  return docs.flatMap(({ id, slug, name }) =>
    slug ? [{ collection, id: String(id), slug, title: name }] : [],
  )
}

/** Stories stand where readers find them: in a public issue. One that stands in none has no address. */
async function loadStories(ids: string[], own: IssueHome, req: PayloadRequest): Promise<DocumentRef[]> {
  const ownIds = new Set(storiesOf(own.sections).map(({ story }) => String(story)))
  const docs = await findByIds<{ id: Id; slug?: string | null; title: string; placedIn?: unknown }>(
    'stories',
    ids,
    req,
    { slug: true, title: true, placedIn: true },
    ids.filter((id) => ownIds.has(id)),
  )
  const elsewhere = docs.flatMap(({ placedIn }) => idOf(placedIn) ?? []).map(String)
  const homes = await loadHomes(
    [...new Set(elsewhere)].filter((id) => id !== String(own.id)),
    req,
  )
  return docs.flatMap(({ id, slug, title }): DocumentRef[] => {
    for (const home of [own, ...homes]) {
      const place = storiesOf(home.sections).find(({ story }) => String(story) === String(id))
      if (place?.anchor) {
        const { publication, slug: issue } = home
        return [
          {
            collection: 'stories',
            id: String(id),
            slug: slug ?? '',
            title,
            publication,
            issue,
            anchor: place.anchor,
          },
        ]
      }
    }
    return []
  })
}

function storiesOf(sections: Sections | undefined): { story: Id; anchor: string | null | undefined }[] {
  return (sections ?? []).flatMap(({ items }) =>
    (items ?? []).flatMap(({ story, anchor }) => {
      const id = idOf(story)
      return id === null ? [] : [{ story: id, anchor }]
    }),
  )
}

async function loadHomes(ids: string[], req: PayloadRequest): Promise<IssueHome[]> {
  const issues = await findByIds<Pick<Issue, 'id' | 'publication' | 'sections' | 'slug' | 'title'>>(
    'issues',
    ids,
    req,
    { title: true, slug: true, publication: true, sections: true },
  )
  const owners = await findByIds<{ id: Id; slug?: string | null }>(
    'publications',
    [...new Set(issues.flatMap(({ publication }) => idOf(publication) ?? []).map(String))],
    req,
    { slug: true },
  )
  const slugs = new Map(owners.map(({ id, slug }) => [String(id), slug]))
  return issues.flatMap(({ id, title, slug, publication, sections }) => {
    const owner = slugs.get(String(idOf(publication)))
    return slug && owner ? [{ id, title: title ?? slug, slug, publication: owner, sections }] : []
  })
}

const issueRef = ({ id, slug, title, publication }: IssueHome): DocumentRef => ({
  collection: 'issues',
  id: String(id),
  slug,
  title,
  publication,
})

/** Documents that readers may see, and those of `unpublishedToo`. */
async function findByIds<Document>(
  collection: ContentSlug,
  ids: readonly string[],
  req: PayloadRequest,
  select: Record<string, true>,
  unpublishedToo: readonly string[] = [],
): Promise<Document[]> {
  if (ids.length === 0) return []
  const typed = (texts: readonly string[]) => texts.map((id) => idFromText(id, req.payload.db.defaultIDType))
  const visible: Where = { or: [published(collection), { id: { in: typed(unpublishedToo) } }] }
  const { docs } = await req.payload.find({
    collection,
    where: { and: [{ id: { in: typed(ids) } }, visible] },
    select,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs as Document[]
}
