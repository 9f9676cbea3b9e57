import type { PayloadRequest } from 'payload'

import { idOf, sameId, type Id } from '../../../collections/ids.js'
import type { References } from '../../../collections/payload-types.js'
import { isRecord } from '../../../src/core/richtext/isRecord.js'
import { mapNodes, toPlainText, type RichText } from '../../../src/core/richtext/index.js'
import type { SplitReference } from '../../../src/core/split/types.js'
import { storedHash } from './hashes.js'
import { findRows, saveRow, type Made, type Row } from './importedRow.js'
import { createWriter } from './writer.js'

/**
 * Makes references of what an issue says of others: links to old addresses become links to the issues, mentions become
 * references. What is not imported yet stays open for a later run. What an editor has touched is left alone.
 */
export async function resolveReferences(row: Row, run: Id, req: PayloadRequest): Promise<void> {
  const references = row.split?.references ?? []
  const targets = new Map<SplitReference, Id>()
  for (const reference of references) {
    const target = await targetOf(reference, row, req)
    if (target !== null && !sameId(target, row.issue)) targets.set(reference, target)
  }
  const writer = await createWriter(row.id, row.made ?? [], req)
  const made: Made[] = []
  let hasChanged = false
  // Stories before the issue, which gathers what they refer to.
  const parts = [...(row.made ?? [])].sort(
    (a, b) => Number(a.collection === 'issues') - Number(b.collection === 'issues'),
  )
  for (const part of parts) {
    const isText = part.collection === 'issues' || part.collection === 'stories'
    const touched = !isText || targets.size === 0 || (await writer.isTouched(part))
    const gathers: boolean = part.collection === 'issues' && hasChanged
    const linked: Made = touched ? part : await linkPart(part, { targets, gathers }, req)
    hasChanged ||= linked !== part
    made.push(linked)
  }
  const openReferences = references.length - targets.size
  await saveRow(row.id, { made, openReferences, resolvedIn: String(run) }, req)
}

async function targetOf(
  { url, year, week }: SplitReference,
  row: Row,
  req: PayloadRequest,
): Promise<Id | null> {
  if (url) {
    const same = { publication: { equals: row.publication } }
    const [linked] = await findRows(
      { and: [{ url: { in: variantsOf(url) } }, { issue: { exists: true } }, same] },
      req,
      {
        limit: 1,
        select: { issue: true },
      },
    )
    const issue = idOf(linked?.issue)
    if (issue !== null) return issue
  }
  if (year === null || week === null) return null
  const { docs } = await req.payload.find({
    collection: 'issues',
    where: {
      and: [
        { publication: { equals: row.publication } },
        { year: { equals: year } },
        { week: { equals: week } },
      ],
    },
    ...{ limit: 1, depth: 0, pagination: false, overrideAccess: true, req, joins: false, select: {} },
  })
  return docs[0]?.id ?? null
}

/** An address is written with and without the slash at its end, and with either scheme. */
function variantsOf(url: string): string[] {
  const bare = url
    .replace(/#.*$/, '')
    .replace(/\/+$/, '')
    .replace(/^https?:/, '')
  return ['http:', 'https:'].flatMap((scheme) => [`${scheme}${bare}`, `${scheme}${bare}/`])
}

interface Referring extends Record<string, unknown> {
  references?: References
}

/** What its stories refer to, an issue gathers when it is saved. */
interface Linking {
  targets: ReadonlyMap<SplitReference, Id>
  gathers: boolean
}

async function linkPart(part: Made, { targets, gathers }: Linking, req: PayloadRequest): Promise<Made> {
  const collection = part.collection === 'issues' ? 'issues' : 'stories'
  const common = { depth: 0, draft: true, overrideAccess: true, req, joins: false } as const
  const doc = (await req.payload.findByID({
    collection,
    id: part.id,
    ...common,
    showHiddenFields: true,
  })) as unknown as Referring
  const texts = Object.fromEntries(
    part.fields.filter((name) => name in doc).map((name) => [name, linked(doc[name], targets)]),
  )
  const said = JSON.stringify(texts)
  const hasLinks =
    said !== JSON.stringify(Object.fromEntries(Object.keys(texts).map((name) => [name, doc[name]])))
  const words = wordsOf(texts)
  const mentioned = [...targets]
    .filter(([{ url, text }]) => url === null && text !== '' && words.includes(text))
    .map(([, id]) => id)
  const pointed = mentioned.filter((id) => !pointsAt(doc.references, id))
  if (!hasLinks && pointed.length === 0 && !gathers) return part
  const references = [...(doc.references ?? []), ...pointed.map((issue) => ({ issue, kind: 'mentions' }))]
  const data = { ...(hasLinks ? texts : {}), references } as never
  await req.payload.update({ collection, id: part.id, data, ...common })
  const stored = await req.payload.findByID({ collection, id: part.id, ...common, showHiddenFields: true })
  return { ...part, written: storedHash(stored, Object.fromEntries(part.fields.map((name) => [name, null]))) }
}

function pointsAt(references: References | undefined, issue: Id): boolean {
  return (references ?? []).some((row) => sameId(row.issue, issue))
}

/** The same value with every link to an old address led to the issue, in whatever rich texts it holds. */
function linked(value: unknown, targets: ReadonlyMap<SplitReference, Id>): unknown {
  if (Array.isArray(value)) return value.map((inner) => linked(inner, targets))
  if (!isRecord(value)) return value
  if (isRichText(value)) return linkText(value, targets)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, linked(inner, targets)]))
}

function linkText(text: RichText, targets: ReadonlyMap<SplitReference, Id>): RichText {
  const byUrl = new Map(
    [...targets].flatMap(([{ url }, id]) =>
      url ? variantsOf(url).map((known) => [known, id] as const) : [],
    ),
  )
  return mapNodes(text, (node) => {
    const { fields } = node
    if (node.type !== 'link' || !isRecord(fields) || typeof fields.url !== 'string') return node
    const id = byUrl.get(fields.url.replace(/#.*$/, ''))
    if (id === undefined) return node
    const { url: _url, ...kept } = fields
    return { ...node, fields: { ...kept, linkType: 'internal', doc: { relationTo: 'issues', value: id } } }
  })
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('\n')
  if (!isRecord(value)) return ''
  return isRichText(value) ? toPlainText(value) : Object.values(value).map(wordsOf).join('\n')
}

function isRichText(value: Record<string, unknown>): value is RichText {
  return isRecord(value.root) && Array.isArray(value.root.children)
}
