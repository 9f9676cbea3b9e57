import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { CsvError, parse } from 'csv-parse'

import { findPublication } from '../../../collections/publications/findPublication.js'
import type { Id } from '../../../collections/ids.js'
import { MastheadError } from '../../../src/core/errors.js'
import { requestFor, type OperationContext } from '../../operationContext.js'
import { insertSubscribers } from '../bulk/insertSubscribers.js'
import { readLine, type CsvLine, type LineProblem, type ReadLine } from './csvLine.js'
import { knownHashes } from './knownHashes.js'
import { topicsBySlug } from './findTopics.js'

export type { LineProblem } from './csvLine.js'

export interface ImportSubscribersArgs extends OperationContext {
  /** Id or slug; where there is only one, it need not be named. */
  publication?: Id
  /** The file, in pieces of any size. Its first line names the columns: email, name, locale, topics, consent_at. */
  source: AsyncIterable<Uint8Array>
  /** How these people agreed, as you would tell an authority: "Export of our list at Mailchimp, double opt-in". */
  consentSource: string
  /** Reads and reports, and writes nothing. */
  dryRun?: boolean
  delimiter?: ',' | ';' | '\t'
}

export interface ImportSubscribersReport {
  dryRun: boolean
  /** Lines that hold somebody: `added` and what was skipped add up to it. */
  lines: number
  added: number
  skipped: Partial<Record<LineProblem, number>>
  /** The first thousand lines that were skipped, by their number in the file. No address stands here. */
  problems: { line: number; code: LineProblem }[]
}

const BATCH = 500
const PROBLEMS_SHOWN = 1000

/**
 * Takes in people who have agreed elsewhere; they are active at once and get no mail. Whoever unsubscribed, bounced,
 * complained or was erased stays out.
 *
 * @throws MastheadError BAD_REQUEST without a consent source or a column of addresses; PUBLICATION_NOT_FOUND
 */
export async function importSubscribers(args: ImportSubscribersArgs): Promise<ImportSubscribersReport> {
  const req = await requestFor(args)
  const { payload, dryRun = false, delimiter = ',' } = args
  const consentSource = args.consentSource.trim()
  if (consentSource === '') {
    throw new MastheadError('BAD_REQUEST', 'consentSource: say how these people agreed', {
      path: 'consentSource',
    })
  }
  const { id: publication } = await findPublication(args.publication, req)
  const topics = await topicsBySlug(req)
  const report: ImportSubscribersReport = { dryRun, lines: 0, added: 0, skipped: {}, problems: [] }
  const seen = new Set<string>()

  const skip = (line: number, code: LineProblem) => {
    report.skipped[code] = (report.skipped[code] ?? 0) + 1
    if (report.problems.length < PROBLEMS_SHOWN) report.problems.push({ line, code })
  }
  const take = async (batch: readonly CsvLine[]) => {
    const read = batch.map(({ line, record }) => ({
      line,
      ...readLine(record, { payload, topics, consentSource }),
    }))
    const fresh = read.filter((row): row is typeof row & ReadLine => {
      if ('code' in row) skip(row.line, row.code)
      else if (seen.has(row.subscriber.emailHash)) skip(row.line, 'DUPLICATE_LINE')
      else return seen.add(row.subscriber.emailHash) !== undefined
      return false
    })
    const known = await knownHashes(
      publication,
      fresh.map(({ subscriber }) => subscriber.emailHash),
      req,
    )
    const rows = fresh.filter(({ line, subscriber }) => {
      const code = known.get(subscriber.emailHash)
      if (code) skip(line, code)
      return code === undefined
    })
    report.added += dryRun
      ? rows.length
      : await insertSubscribers(
          payload,
          publication,
          rows.map(({ subscriber }) => subscriber),
        )
  }

  const parser = parse({
    bom: true,
    delimiter,
    columns: columnsOf,
    info: true,
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: 20_000,
    on_skip: (error) => {
      report.lines += 1
      skip(lineOf(error) ?? report.lines + 1, 'LINE_BROKEN')
      return undefined
    },
  })
  try {
    await pipeline(Readable.from(args.source), parser, async (records: AsyncIterable<ParsedRecord>) => {
      let batch: CsvLine[] = []
      for await (const { info, record } of records) {
        report.lines += 1
        batch.push({ line: info.lines, record })
        if (batch.length < BATCH) continue
        await take(batch)
        batch = []
      }
      await take(batch)
    })
  } catch (error) {
    // What the parser says quotes the line.
    if (error instanceof CsvError)
      throw new MastheadError('BAD_REQUEST', 'The file is not CSV', { path: 'file' })
    throw error
  }
  return report
}

const lineOf = (error: CsvError | undefined): number | null =>
  typeof error?.lines === 'number' ? error.lines : null

interface ParsedRecord {
  info: { lines: number }
  record: Record<string, string>
}

/** Names of columns in the exports of others, by ours. */
const NAMES: Record<string, string> = {
  email: 'email',
  emailaddress: 'email',
  mail: 'email',
  name: 'name',
  fullname: 'name',
  firstname: 'name',
  locale: 'locale',
  language: 'locale',
  topics: 'topics',
  tags: 'topics',
  consentat: 'consentAt',
  confirmedat: 'consentAt',
  confirmtime: 'consentAt',
  createdat: 'consentAt',
}

function columnsOf(header: string[]): (string | false)[] {
  const taken = new Set<string>()
  const columns = header.map((name) => {
    const known = NAMES[name.toLowerCase().replace(/[\s_-]/g, '')]
    if (known === undefined || taken.has(known)) return false
    taken.add(known)
    return known
  })
  if (taken.has('email')) return columns
  throw new MastheadError('BAD_REQUEST', 'The first line names no column “email”', { path: 'file' })
}
