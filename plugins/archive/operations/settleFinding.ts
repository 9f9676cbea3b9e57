import type { PayloadRequest, Where } from 'payload'

import { sameId, type Id } from '../../../collections/ids.js'
import type { MoveKind } from '../../../collections/moves/values.js'
import { loadPublication } from '../../../collections/publications/loadPublication.js'
import { MastheadError } from '../../../src/core/errors.js'
import { requestFor, type OperationContext } from '../../operationContext.js'
import { findImport, findRows, saveRow, type Made, type Row, type Settled } from './importedRow.js'
import { createNames } from './names.js'
import { reportFindings } from './reportFindings.js'
import { splitContext } from './splitContext.js'
import { createWriter, hashNow, type Writer } from './writer.js'

/** What can be corrected while an import is looked over. Names are found, or filed. */
export interface Correction {
  title?: string
  alt?: string
  person?: string
  /** '' takes it out. */
  company?: string
  role?: string
  kind?: MoveKind
}

export interface SettleArgs extends OperationContext {
  import: Id
  row: Id
  /** Its key in the report. */
  finding: string
  /** Left out: the finding is only discarded. */
  correction?: Correction
}

/**
 * Discards a finding, or corrects what was made of it. A correction stands when the source is read again, and goes with
 * the import when that is undone: it is part of looking it over.
 *
 * @throws MastheadError IMPORT_BUSY, IMPORT_SETTLED, FINDING_NOT_FOUND
 */
export async function settleFinding(args: SettleArgs): Promise<void> {
  const req = await requestFor(args)
  const row = await openRow(args, req)
  const finding = reportFindings(row).find(({ key }) => key === args.finding)
  const made = madeOf(row).find(
    ({ collection, id }) => collection === finding?.made?.collection && sameId(id, finding.made.id),
  )
  if (!finding || (args.correction && !made)) {
    throw new MastheadError('FINDING_NOT_FOUND', 'There is no such finding to correct', {
      path: 'finding',
      value: args.finding,
    })
  }
  const verdict: Settled = args.correction ? 'corrected' : 'discarded'
  const changed = args.correction && made ? await correct(row, made, args.correction, req) : {}
  await saveRow(row.id, { ...changed, settled: { ...row.settled, [finding.key]: verdict } }, req)
}

async function openRow(
  { import: id, row: rowId, correction }: SettleArgs,
  req: PayloadRequest,
): Promise<Row> {
  const run = await findImport(id, req)
  if (run.state === 'reading' || run.state === 'working')
    throw new MastheadError('IMPORT_BUSY', 'This import is still under way', { path: 'id', value: id })
  const mine: Where = { or: [{ run: { equals: run.id } }, { import: { equals: run.id } }] }
  const [row] = await findRows({ and: [{ id: { equals: rowId } }, mine] }, req, { limit: 1 })
  if (!row)
    throw new MastheadError('FINDING_NOT_FOUND', 'The import has no such issue', {
      path: 'row',
      value: rowId,
    })
  if (correction && row.state !== 'imported')
    throw new MastheadError('IMPORT_SETTLED', `“${row.title ?? row.key}” is looked over already`, {
      path: 'row',
    })
  return row
}

/** What a row made, its pictures too. */
function madeOf({ made, pictures }: Row): Made[] {
  return [...(made ?? []), ...(pictures?.list ?? []).flatMap((picture) => picture.made ?? [])]
}

/** Writes the correction; gives back what the ledger has to know then. */
async function correct(
  row: Row,
  made: Made,
  correction: Correction,
  req: PayloadRequest,
): Promise<Partial<Row>> {
  const writer = await createWriter(row.id, row.made ?? [], req)
  const data = await dataOf(made, correction, { row, writer, req })
  const issue = row.made?.find(({ collection }) => collection === 'issues')
  const headings =
    issue && made.collection === 'stories' ? await headingsOf(issue, made, data.title, req) : null
  const changed = new Map<Made, Made>([
    [made, { ...(await change(made, data, writer, req)), corrected: { ...made.corrected, ...data } }],
  ])
  if (issue && headings) changed.set(issue, await change(issue, headings, writer, req))
  const after = (one: Made) => changed.get(one) ?? one
  const list = row.pictures?.list.map((picture) => ({
    ...picture,
    made: picture.made && after(picture.made),
  }))
  return {
    made: [...(row.made ?? []).map(after), ...writer.made()],
    ...(row.pictures && list ? { pictures: { ...row.pictures, list } } : {}),
  }
}

/** Changes a document, so that it counts as touched by an editor only where it did before. */
async function change(made: Made, data: object, writer: Writer, req: PayloadRequest): Promise<Made> {
  const isTouched = await writer.isTouched(made)
  const common = { collection: made.collection, id: made.id, draft: made.collection !== 'media' } as const
  await req.payload.update({ ...common, data: data, depth: 0, overrideAccess: true, req })
  return isTouched ? made : { ...made, written: await hashNow(made, req) }
}

/** The sections of an issue that are called like a story of theirs, called like it again; null where none is. */
async function headingsOf(issue: Made, story: Made, title: unknown, req: PayloadRequest) {
  const common = { depth: 0, draft: true, overrideAccess: true, req } as const
  const [{ sections }, before] = [
    await req.payload.findByID({ collection: 'issues', id: issue.id, ...common, joins: false }),
    await req.payload.findByID({ collection: 'stories', id: story.id, ...common, joins: false }),
  ]
  const isCalled = (section: NonNullable<typeof sections>[number]) =>
    section.heading === before.title && (section.items ?? []).some((item) => sameId(item.story, story.id))
  if (typeof title !== 'string' || !sections?.some(isCalled)) return null
  return {
    sections: sections.map((section) => (isCalled(section) ? { ...section, heading: title } : section)),
  }
}

interface Correcting {
  row: Row
  writer: Writer
  req: PayloadRequest
}

/** A correction as fields of the document, its names found or filed. */
async function dataOf(
  made: Made,
  correction: Correction,
  { row, writer, req }: Correcting,
): Promise<Record<string, unknown>> {
  const { alt, company, kind, person, role, title } = correction
  if (made.collection === 'media') return alt === undefined ? {} : { alt }
  if (made.collection === 'stories') return title === undefined ? {} : { title }
  const publication = await loadPublication(row.publication, req)
  if (!publication) throw new MastheadError('PUBLICATION_NOT_FOUND', 'The publication of the import is gone')
  const names = createNames(await splitContext(publication, req), writer, req)
  const named = (name: string) => ({ name, id: null, confidence: 1 })
  return {
    ...(person ? { person: await names.person(named(person)) } : {}),
    ...(company === undefined
      ? {}
      : { company: company === '' ? null : await names.company(named(company)) }),
    ...(role === undefined ? {} : { role: role || null }),
    ...(kind === undefined ? {} : { kind }),
  }
}
