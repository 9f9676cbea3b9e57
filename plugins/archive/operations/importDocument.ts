import type { PayloadRequest } from 'payload'

import { sameId, type Id } from '../../../collections/ids.js'
import { issuesCovering } from '../../../collections/issues/issuesCovering.js'
import type { Publication } from '../../../collections/payload-types.js'
import { loadPublication } from '../../../collections/publications/loadPublication.js'
import { addWeeks, weeksInYear } from '../../../src/core/calendar/index.js'
import { MastheadError } from '../../../src/core/errors.js'
import { oldPathOf } from '../../../src/core/links/oldPath.js'
import { fromHast } from '../../../src/core/richtext/index.js'
import type { SplitIssue } from '../../../src/core/split/types.js'
import { writeContents } from './contents.js'
import { saveRow, type Made, type Row } from './importedRow.js'
import { createNames } from './names.js'
import { keptPictures } from './pictures/workOnPictures.js'
import { splitContext } from './splitContext.js'
import type { ImportPorts } from '../options.js'
import { createWriter, type Writer } from './writer.js'

/**
 * Makes one old issue: its people and companies, found or filed; its stories and moves; the issue with its sections in
 * their order, as a draft. Doing it again, or after it was cut off at any point, ends the same.
 *
 * @throws MastheadError ISSUE_EXISTS where another issue has its week; nothing is written then
 */
export async function importDocument(
  row: Row,
  split: ImportPorts['split'],
  req: PayloadRequest,
): Promise<void> {
  const publication = await loadPublication(row.publication, req)
  if (!publication) {
    throw new MastheadError('PUBLICATION_NOT_FOUND', `“${row.title}” belongs to no publication`, {
      path: 'publication',
    })
  }
  const before = row.made ?? []
  const standing = before.find(({ collection }) => collection === 'issues')
  const context = await splitContext(publication, req)
  const found = split(row.source, context)
  await refuseTakenWeek(found, publication, row, req)

  const writer = await createWriter(row.id, before, req)
  if (standing && (await writer.isTouched(standing))) {
    await saveRow(row.id, { state: 'imported', kept: ['issue'], error: null, split: found }, req)
    return
  }
  const names = createNames(context, writer, req)
  const week = weekOf(found)
  const sections = await writeContents({
    ...{
      split: found,
      publication: publication.id,
      targetWeek: week && { year: week.year, week: week.week },
    },
    ...{ writer, names, req, pictureOf: keptPictures(row) },
  })
  const issue = await writer.write('issues', 'issue', issueData(found, row, publication.id, sections))
  await dropLeftovers(before, writer, req)
  await saveRow(
    row.id,
    {
      state: 'imported',
      error: null,
      attempts: 0,
      title: found.title,
      split: found,
      issue: issue as string,
      made: [...writer.made(), ...filedBefore(before, writer)],
      kept: writer.kept(),
      openReferences: found.references.length,
      resolvedIn: null,
    },
    req,
  )
}

/** The issue that has the week of this one already, where another does. */
export async function issueInTheWay(
  split: SplitIssue,
  publication: Publication,
  row: { id: Id } | null,
  req: PayloadRequest,
) {
  const week = weekOf(split)
  if (!week) return null
  const weeks = Array.from({ length: week.covered }, (_, ahead) => addWeeks(week, ahead))
  const standing = await issuesCovering({ publication, weeks, req })
  return standing.find(({ importedFrom }) => !row || importedFrom?.row !== String(row.id)) ?? null
}

async function refuseTakenWeek(split: SplitIssue, publication: Publication, row: Row, req: PayloadRequest) {
  const other = await issueInTheWay(split, publication, row, req)
  if (!other) return
  const value = { year: split.year, week: split.week }
  throw new MastheadError(
    'ISSUE_EXISTS',
    `“${other.title}” is the issue of week ${split.week} ${split.year} already, so “${split.title}” was left out`,
    { path: 'week', value },
  )
}

const MOST_WEEKS = 8

function weekOf({ year, week, weeksCovered }: SplitIssue) {
  if (year === null || week === null || week < 1 || week > weeksInYear(year)) return null
  return { year, week, covered: Math.min(Math.max(weeksCovered, 1), MOST_WEEKS) }
}

function issueData(
  split: SplitIssue,
  row: Row,
  publication: Id,
  sections: object[],
): Record<string, unknown> {
  const week = weekOf(split)
  const pictures = { pictureOf: keptPictures(row) }
  const path = row.url ? oldPathOf(row.url) : ''
  return {
    publication,
    title: split.title,
    ...(week ? { year: week.year, week: week.week, weeksCovered: week.covered } : {}),
    special: week === null,
    number: split.number,
    publishedAt: row.publishedAt ?? null,
    // What assembly looks at before it fills a new issue: this one is whole.
    assembledAt: row.publishedAt ?? row.createdAt,
    oldPaths: path === '' ? [] : [path],
    purpose: fromHast(split.opening.purpose, pictures),
    signUpCall: fromHast(split.opening.signUpCall, pictures),
    tipsCall: fromHast(split.opening.tipsCall, pictures),
    pitch: fromHast(split.opening.pitch, pictures),
    intro: fromHast(split.opening.intro, pictures),
    sections,
  }
}

/** People and companies that an earlier run filed: now they are found, not written. */
function filedBefore(before: readonly Made[], writer: Writer): Made[] {
  const made = new Set(writer.made().map(({ id }) => String(id)))
  return before.filter(
    ({ collection, id }) => !['issues', 'stories', 'moves'].includes(collection) && !made.has(String(id)),
  )
}

/** Stories and moves that the source has no more go, unless somebody has touched them. */
async function dropLeftovers(before: readonly Made[], writer: Writer, req: PayloadRequest): Promise<void> {
  const made = writer.made()
  for (const old of before) {
    if (old.collection !== 'stories' && old.collection !== 'moves') continue
    if (made.some(({ collection, id }) => collection === old.collection && sameId(id, old.id))) continue
    if (await writer.isTouched(old)) continue
    await req.payload.delete({ collection: old.collection, id: old.id, depth: 0, overrideAccess: true, req })
  }
}
