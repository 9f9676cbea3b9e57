import { h } from 'hastscript'

import type {
  DocumentRef,
  Edition,
  EditionItem,
  EditionPublication,
} from '../../../src/core/edition/index.js'
import { byDay, compare, indexList, indexPage } from './indexPage.js'
import type { WriteFile } from './types.js'

const SUBJECTS = { topics: 'Topics', people: 'People', companies: 'Companies' } as const
type SubjectKind = keyof typeof SUBJECTS

interface Mention {
  title: string
  href: string
  publishedAt: string
}

/** What the public issues say of a topic, a person or a company, by the address that they link to. */
export class SubjectIndex {
  readonly #subjects = new Map<
    string,
    { kind: SubjectKind; ref: DocumentRef; mentions: Map<string, Mention> }
  >()

  /** Takes in what an edition links to, and what in it is about whom. */
  add({ documents, issue, publication, sections }: Edition): void {
    for (const ref of documents) this.#subject(ref)
    for (const item of sections.flatMap(({ items }) => items)) {
      const [home, page, place] = [publication.slug, issue.slug, item.anchor].map(encodeURIComponent)
      const href = `../${home}/${page}.html#${place}`
      const title = item.story?.title ?? item.move?.summary ?? ''
      for (const ref of subjectsOf(item))
        this.#subject(ref)?.mentions.set(href, { title, href, publishedAt: issue.publishedAt })
    }
  }

  /** A page each, and an index of each kind. Kinds that nobody mentions have none. */
  async write(write: WriteFile, publication: EditionPublication | undefined): Promise<SubjectKind[]> {
    const kinds: SubjectKind[] = []
    for (const kind of Object.keys(SUBJECTS) as SubjectKind[]) {
      const subjects = [...this.#subjects.values()]
        .filter((subject) => subject.kind === kind)
        .sort((a, b) => compare(a.ref.title, b.ref.title) || compare(a.ref.slug, b.ref.slug))
      if (subjects.length === 0) continue
      kinds.push(kind)
      for (const { ref, mentions } of subjects) {
        const rows = indexList([...mentions.values()].sort(byDay))
        const back = h('p', h('a', { href: 'index.html' }, SUBJECTS[kind]))
        await write(`site/${kind}/${ref.slug}.html`, indexPage(ref.title, publication, [back, rows]))
      }
      const rows = subjects.map(({ ref }) => ({
        title: ref.title,
        href: `${encodeURIComponent(ref.slug)}.html`,
      }))
      const home = h('p', h('a', { href: '../index.html' }, 'Archive'))
      await write(`site/${kind}/index.html`, indexPage(SUBJECTS[kind], publication, [home, indexList(rows)]))
    }
    return kinds
  }

  #subject(ref: DocumentRef) {
    if (!isSubject(ref.collection)) return undefined
    const key = `${ref.collection}/${ref.slug}`
    const standing = this.#subjects.get(key)
    if (standing) return standing
    const added = { kind: ref.collection, ref, mentions: new Map<string, Mention>() }
    this.#subjects.set(key, added)
    return added
  }
}

/** The heading under which the pages of a kind are listed. */
export const subjectHeading = (kind: SubjectKind): string => SUBJECTS[kind]

const isSubject = (collection: string): collection is SubjectKind => collection in SUBJECTS

function subjectsOf({ story, move }: EditionItem): DocumentRef[] {
  const ofMove = [move?.person, move?.company, move?.fromCompany].flatMap((ref) => ref ?? [])
  return [...(story?.topics ?? []), ...(story?.people ?? []), ...(story?.companies ?? []), ...ofMove]
}
