import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Publication } from '../../collections/payload-types.js'
import { mergePeople } from '../../plugins/newsroom/operations/mergePeople.js'
import { acceptImported, undoImport } from '../../plugins/archive/operations/changeImport.js'
import { followMerge } from '../../plugins/archive/operations/followMerge.js'
import { importArchive } from '../../plugins/archive/operations/importArchive.js'
import { importReport, type ImportReport } from '../../plugins/archive/operations/importReport.js'
import { settleFinding, type Correction } from '../../plugins/archive/operations/settleFinding.js'
import { workOnImport } from '../../plugins/archive/operations/workOnImport.js'
import { MastheadError } from '../../src/core/errors.js'
import type { Finding } from '../../src/core/split/types.js'
import { desk, headings } from '../support/desk.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'
import {
  moveItem,
  oldIssue,
  readOf,
  section,
  split,
  storyItem,
  type OldIssue,
} from '../support/splitIssues.js'

const finding = (path: string, more: Partial<Finding> = {}): Finding => ({
  ...{ kind: 'move', confidence: 0.6, path, text: 'Ann Other is now editor', message: 'Read as a move' },
  ...more,
})
const inPeople = (week: number, name: string) =>
  oldIssue(week, {
    sections: [
      section('The Bell', [storyItem('The Bell')]),
      section('People', [moveItem(name)], { kind: 'moves' }),
    ],
    findings: [
      finding('sections.0.items.0.story', {
        kind: 'sub-story',
        text: 'The Bell',
        message: 'Read as a story',
      }),
      finding('sections.1.items.0.move'),
      finding('title', { kind: 'title', text: 'Letter', message: 'Read as a title' }),
    ],
  })

describe('looking an import over', () => {
  let newsroom: Newsroom

  beforeAll(async () => {
    newsroom = await startNewsroom()
  })
  afterAll(() => newsroom.close())

  const run = (into: Publication, issues: OldIssue[]) =>
    importArchive({
      ...{ payload: newsroom.payload, publication: into.id, sources: ['old.zip'] },
      ...{ read: readOf(issues), split },
    })
  const report = (id: number | string) => importReport({ payload: newsroom.payload, import: id })
  const undo = async (id: number | string) => {
    await undoImport({ payload: newsroom.payload, import: id })
    await workOnImport({ payload: newsroom.payload, import: id })
  }
  const begin = async (name: string) => {
    const into = await desk(newsroom).publication({ cadence: 'weekly' })
    return { into, report: await run(into, [inPeople(2, name)]) }
  }
  const settle = ({ id, rows: [row] }: ImportReport, kind: Finding['kind'], correction?: Correction) =>
    settleFinding({
      ...{ payload: newsroom.payload, import: id, row: row?.id ?? '' },
      finding: row?.findings.find((one) => one.kind === kind)?.key ?? '',
      ...(correction ? { correction } : {}),
    })
  const settled = async (id: number | string) =>
    (await report(id)).rows[0]?.findings.map((one) => one.settled)
  const moveOf = async (into: Publication) => {
    const { docs } = await newsroom.payload.find({
      ...{ collection: 'moves', where: { publication: { equals: into.id } } },
      ...{ draft: true, depth: 1, overrideAccess: true },
    })
    return docs[0]!
  }
  const issueOf = async (into: Publication) => {
    const { docs } = await newsroom.payload.find({
      ...{ collection: 'issues', where: { publication: { equals: into.id } } },
      ...{ draft: true, depth: 1, overrideAccess: true },
    })
    return docs[0]
  }
  const codeOf = (act: Promise<unknown>) =>
    act.then(
      () => 'nothing was thrown',
      (error: unknown) => (error instanceof MastheadError ? error.code : error),
    )

  it('should name the document that each finding made', async () => {
    const { into, report: first } = await begin('Una Made')
    expect(first.rows[0]?.findings.map(({ made }) => made)).toEqual([
      { collection: 'stories', id: expect.anything() },
      { collection: 'moves', id: (await moveOf(into)).id },
      null,
    ])
  })

  it('should keep in mind what is fine', async () => {
    const { report: first } = await begin('Una Fine')
    await settle(first, 'title')
    expect(await settled(first.id)).toEqual([null, null, 'discarded'])
  })

  it('should correct who moved, as what and where, filing whoever is new', async () => {
    const { into, report: first } = await begin('Una Wrong')
    const correction = { person: 'Una Right', role: 'Publisher', company: 'Bell & Daughters' }
    await settle(first, 'move', { ...correction, kind: 'promoted' })
    expect(await moveOf(into)).toMatchObject({
      ...{ person: { name: 'Una Right' }, role: 'Publisher', company: { name: 'Bell & Daughters' } },
      ...{ kind: 'promoted', summary: expect.stringContaining('Una Right') },
    })
    expect(await settled(first.id)).toEqual([null, 'corrected', null])
    expect((await report(first.id)).filed.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Una Right', 'Una Wrong']),
    )
  })

  it('should correct a title where it stands, and above its section', async () => {
    const { into, report: first } = await begin('Una Titled')
    await settle(first, 'sub-story', { title: 'The Bell That Rang' })
    const issue = await issueOf(into)
    expect(headings(issue ?? {})).toEqual(['The Bell That Rang', 'People'])
    expect(issue?.sections?.[0]?.items?.[0]?.story).toMatchObject({ title: 'The Bell That Rang' })
  })

  it('should let corrections stand when the source is read again, and take its other changes', async () => {
    const { into, report: first } = await begin('Una Stands')
    await settle(first, 'sub-story', { title: 'The Bell That Rang' })
    await settle(first, 'move', { role: 'Publisher' })
    const changed = inPeople(2, 'Una Stands')
    const people = section('People', [moveItem('Una Stands', { role: 'Clerk', note: 'At last.' })], {
      kind: 'moves',
    })
    const sections = [section('Odds', []), section('The Bell', [storyItem('The Bell')]), people]
    const again = await run(into, [{ ...changed, split: { ...changed.split, sections } }])
    expect(again.rows).toMatchObject([{ state: 'imported', kept: [] }])
    expect(headings((await issueOf(into)) ?? {})).toEqual(['Odds', 'The Bell That Rang', 'People'])
    expect(await moveOf(into)).toMatchObject({ role: 'Publisher', note: 'At last.' })
  })

  it('should take corrections back with the import, but not what was changed by hand', async () => {
    const { into, report: first } = await begin('Una Gone')
    await settle(first, 'sub-story', { title: 'The Bell That Rang' })
    await settle(first, 'move', { person: 'Una Corrected' })
    const { report: other, into: others } = await begin('Una Stays')
    const move = await moveOf(others)
    await newsroom.payload.update({
      ...{ collection: 'moves', id: move.id, data: { note: 'Mine' }, draft: true, overrideAccess: true },
    })
    await settle(other, 'move', { role: 'Publisher' })
    await undo(first.id)
    await undo(other.id)
    expect([await issueOf(into), await moveOf(into)]).toEqual([undefined, undefined])
    expect(await moveOf(others)).toMatchObject({ note: 'Mine', role: 'Publisher' })
    const { docs } = await newsroom.payload.find({
      ...{ collection: 'people', where: { name: { in: ['Una Gone', 'Una Corrected', 'Una Stays'] } } },
      overrideAccess: true,
    })
    expect(docs.map(({ name }) => name)).toEqual(['Una Stays'])
  })

  it('should go with the import after a merge as well', async () => {
    const { payload } = newsroom
    const known = await payload.create({
      collection: 'people',
      data: { name: 'Una Known' },
      overrideAccess: true,
    })
    const { into, report: first } = await begin('U. Known')
    const from = first.filed.find(({ name }) => name === 'U. Known')?.id ?? ''
    await mergePeople({ payload, from, into: known.id })
    await followMerge({ payload, import: first.id, collection: 'people', from, into: known.id })
    expect(await moveOf(into)).toMatchObject({ person: { name: 'Una Known' } })
    expect((await report(first.id)).filed.map(({ name }) => name)).not.toContain('U. Known')
    await undo(first.id)
    expect(await moveOf(into)).toBeUndefined()
    const left = await payload.find({
      ...{ collection: 'people', where: { name: { contains: 'Known' } }, trash: true, overrideAccess: true },
    })
    expect(left.docs.map(({ name }) => name)).toEqual(['Una Known'])
  })

  it('should refuse what is accepted, under way, or not there', async () => {
    const { report: first } = await begin('Una Late')
    expect(await codeOf(settle({ ...first, rows: [] }, 'move'))).toBe('FINDING_NOT_FOUND')
    expect(await codeOf(settle(first, 'title', { title: 'No document' }))).toBe('FINDING_NOT_FOUND')
    await acceptImported({ payload: newsroom.payload, import: first.id })
    expect(await codeOf(settle(first, 'move', { role: 'Publisher' }))).toBe('IMPORT_SETTLED')
    await undoImport({ payload: newsroom.payload, import: first.id })
    expect(await codeOf(settle(first, 'title'))).toBe('IMPORT_BUSY')
  })

  it('should be for editors only', async () => {
    for (const path of ['/imports/1/settle', '/imports/1/merged'])
      expect((await newsroom.rest('POST', path, { body: {} })).status).toBe(401)
  })
})
