import type { RichText } from '../richtext/index.js'
import { idOf, type Link, type ReferenceFacts } from './facts.js'
import type { DocumentRef, EditionPublication, EditionText, ReferenceKind } from './types.js'

/** Makes hast of a stored rich text; null where it says nothing. `path` is where it is kept, for errors. */
export type TextConverter = (richText: RichText | null | undefined, path: string) => EditionText | null

/** What every part of an edition is made with. */
export interface EditionContext {
  texts: TextConverter
  documents: readonly DocumentRef[]
  publication: EditionPublication
  publishedAt: string
  /** Whether what is not published yet is shown too. */
  drafts: boolean
}

/** The address card of a linked document; null where readers cannot see it. */
export function refOf(
  collection: DocumentRef['collection'],
  link: Link<{ id: number | string }>,
  { documents }: Pick<EditionContext, 'documents'>,
): DocumentRef | null {
  const id = idOf(link)
  return documents.find((document) => document.collection === collection && document.id === id) ?? null
}

export function refsOf(
  collection: DocumentRef['collection'],
  links: Link<{ id: number | string }>[] | null | undefined,
  context: Pick<EditionContext, 'documents'>,
): DocumentRef[] {
  return (links ?? []).flatMap((link) => refOf(collection, link, context) ?? [])
}

/** References to what readers can see, each document once: under the strongest word that is used for it. */
export function referencesOf(
  references: ReferenceFacts[] | null | undefined,
  context: Pick<EditionContext, 'documents'>,
): { kind: ReferenceKind; target: DocumentRef }[] {
  const found = new Map<string, { kind: ReferenceKind; target: DocumentRef }>()
  for (const { kind, issue, story } of references ?? []) {
    const target = refOf('stories', story, context) ?? refOf('issues', issue, context)
    if (!target) continue
    const key = `${target.collection}/${target.id}`
    const standing = found.get(key)
    if (!standing || standing.kind === 'mentions') found.set(key, { kind, target })
  }
  return [...found.values()]
}
