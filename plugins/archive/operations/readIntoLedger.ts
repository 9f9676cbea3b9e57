import type { PayloadRequest } from 'payload'

import { idOf } from '../../../collections/ids.js'
import type { Import, Publication } from '../../../collections/payload-types.js'
import { loadPublication } from '../../../collections/publications/loadPublication.js'
import { MastheadError } from '../../../src/core/errors.js'
import type { SourceDocument, SplitContext } from '../../../src/core/split/types.js'
import type { ImportPorts, Read, Source } from '../options.js'
import { hashOf } from './hashes.js'
import { issueInTheWay } from './importDocument.js'
import { findRows, saveRow } from './importedRow.js'
import { lacksPictures } from './pictures/workOnPictures.js'
import { splitContext } from './splitContext.js'

/** A remark of the reader, for the report. */
export interface ImportProblem {
  code: string
  message: string
  path?: string
  file: string
  isNotice: boolean
  /** What to do about it; added when it is reported. */
  advice?: string
}

/** What a dry run says of one issue. */
export interface Preview {
  key: string
  title: string
  year: number | null
  week: number | null
  stories: number
  moves: number
  doubtful: number
  conflict: string | null
}

/**
 * Reads all sources into the ledger: a row a document, to be worked on where it is new or has changed. Done from the
 * start when it is done again. A dry run writes no rows, and says what would come of each.
 */
export async function readIntoLedger(
  run: Import,
  sources: readonly Source[],
  ports: ImportPorts,
  req: PayloadRequest,
): Promise<void> {
  const problems: ImportProblem[] = []
  const previews: Preview[] = []
  let unchanged = 0
  const { drafts, dryRun, siteUrl } = run.options ?? {}
  const read = ports.read(sources, { drafts: drafts ?? false, ...(siteUrl ? { siteUrl } : {}) })
  const publication = await loadPublication(run.publication, req)
  if (!publication) throw new MastheadError('PUBLICATION_NOT_FOUND', 'The publication of the import is gone')
  const context = await splitContext(publication, req)
  for await (const result of read) {
    if (result.kind !== 'document') {
      problems.push(problemOf(result))
      continue
    }
    for (const document of ports.divide(result.document, context)) {
      if (dryRun) previews.push(await preview(document, { publication, context, previews, ports, req }))
      else if (!(await record(document, result.file, run, req))) unchanged += 1
    }
  }
  const data = {
    state: dryRun ? 'done' : 'working',
    problems,
    unchanged,
    ...(dryRun ? { preview: previews } : {}),
  }
  await req.payload.db.updateOne({ collection: 'imports', id: run.id, data, req, returning: false })
}

function problemOf(result: Exclude<Read, { kind: 'document' }>): ImportProblem {
  const remark = result.kind === 'problem' ? result.problem : result.notice
  return { ...remark, file: result.file, isNotice: result.kind === 'notice' }
}

/** Whether there is anything to do for the document. */
async function record(
  source: SourceDocument,
  file: string,
  run: Import,
  req: PayloadRequest,
): Promise<boolean> {
  const publication = idOf(run.publication)
  const identity = hashOf([String(publication), source.key])
  const hash = hashOf(source)
  const [row] = await findRows({ identity: { equals: identity } }, req, {
    limit: 1,
    select: { hash: true, state: true, run: true, pictures: true },
  })
  const seen = {
    run: run.id,
    hash,
    source,
    file,
    url: source.url,
    title: source.title,
    publishedAt: source.publishedAt,
  }
  if (!row) {
    const data = {
      identity,
      import: run.id,
      publication,
      key: source.key,
      ...seen,
      state: 'waiting',
      attempts: 0,
    }
    await req.payload.db.create({ collection: 'imported-issues', data, req })
    return true
  }
  const isDone = row.state === 'imported' || row.state === 'accepted' || row.state === 'accepting'
  const wantsPictures = Boolean(run.options?.fetchImages) && lacksPictures(row)
  if (isDone && row.hash === hash && !wantsPictures) return false
  const isAnew = row.state === 'undone' || row.state === 'undoing'
  const begin = { state: 'waiting', attempts: 0, error: null, ...(isAnew ? { import: run.id } : {}) } as const
  const pictures = row.pictures && { ...row.pictures, of: '' }
  await saveRow(row.id, { ...seen, ...begin, pictures }, req)
  return true
}

interface Previewing {
  publication: Publication
  context: SplitContext
  previews: readonly Preview[]
  ports: ImportPorts
  req: PayloadRequest
}

async function preview(
  source: SourceDocument,
  { publication, context, previews, ports, req }: Previewing,
): Promise<Preview> {
  const split = ports.split(source, context)
  const identity = hashOf([String(publication.id), source.key])
  const [row] = await findRows({ identity: { equals: identity } }, req, { limit: 1, select: { hash: true } })
  const standing = await issueInTheWay(split, publication, row ?? null, req)
  const twice = previews.find(({ year, week }) => week !== null && year === split.year && week === split.week)
  const items = split.sections.flatMap((section) => section.items)
  return {
    key: source.key,
    title: split.title,
    year: split.year,
    week: split.week,
    stories: items.filter(({ story }) => story).length,
    moves: items.filter(({ move }) => move).length,
    doubtful: split.findings.filter(({ confidence }) => confidence < DOUBTFUL).length,
    conflict: standing?.title ?? twice?.title ?? null,
  }
}

/** Below this, an editor should look. */
export const DOUBTFUL = 0.8
