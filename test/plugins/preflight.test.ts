import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'

import type { Issue, Publication, Story } from '../../collections/payload-types.js'
import { assembleIssue } from '../../plugins/newsroom/operations/assembleIssue.js'
import { publishIssue } from '../../plugins/newsroom/operations/publishIssue.js'
import {
  embedBlock,
  heading,
  image,
  internalLink,
  link,
  paragraph,
  richText,
  text,
  type RichTextNode,
} from '../../src/core/richtext/index.js'
import { hire, type Credentials } from '../support/actors.js'
import { desk } from '../support/desk.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'

interface Finding {
  code: string
  severity: 'error' | 'warning'
  message: string
  path: string
}
const COMMENTARY = 'sections.0.items.0.story.commentary'

describe('preflight over REST', () => {
  let newsroom: Newsroom
  let on: ReturnType<typeof desk>
  let editor: Credentials
  let publisher: Credentials
  let publication: Publication

  const preflight = async (issue: string) => {
    const { status, body } = await newsroom.rest<{ ok: boolean; findings: Finding[] }>(
      'GET',
      `/issues/${issue}/preflight`,
      { headers: editor },
    )
    expect({ status, body }).toMatchObject({ status: 200 })
    return body
  }
  const publish = (issue: string) =>
    newsroom.rest<{ errors?: { data?: { code?: string } }[] }>('PATCH', `/issues/${issue}`, {
      headers: publisher,
      body: { _status: 'published' },
    })
  /** An issue of one story, in whose mail nothing else is to be mended. */
  const issueOf = async (data: Partial<Story>, week = 35, issueData: Partial<Issue> = {}) => {
    const story = await on.story(publication, 'The story', data)
    const { issue } = await assembleIssue({
      payload: newsroom.payload,
      publication: publication.id,
      year: 2023,
      week,
    })
    const id = String(issue.id)
    await on.autosave(id, { subject: 'A subject', ...issueData })
    return { id, story }
  }
  const saying = (...nodes: RichTextNode[]) => ({ commentary: richText(...nodes) })
  const only = (findings: Finding[], code: string) => findings.filter((finding) => finding.code === code)

  beforeAll(async () => {
    newsroom = await startNewsroom()
    on = desk(newsroom)
    ;({ headers: editor } = await hire(newsroom, 'editor'))
    ;({ headers: publisher } = await hire(newsroom, 'publisher'))
  })
  afterAll(() => newsroom.close())
  beforeEach(async () => {
    publication = await on.publication({ postalAddress: '1 Harbour Row, Bristol' })
  })

  it('should find nothing but the stories that are published along in an issue as it should be', async () => {
    const { id } = await issueOf(saying(paragraph('All is ', link('https://a.example/', 'well'), '.')))
    expect(await preflight(id)).toEqual({
      ok: true,
      findings: [
        {
          code: 'STORY_UNPUBLISHED',
          severity: 'warning',
          message: expect.stringContaining('“The story”'),
          path: 'sections.0.items.0.story',
        },
      ],
    })
    expect((await publish(id)).status).toBe(200)
  })

  it.each<[string, () => Promise<Partial<Story>>, string]>([
    [
      'a picture without words',
      async () => {
        const data = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
          .png()
          .toBuffer()
        const picture = await newsroom.payload.create({
          collection: 'media',
          data: { alt: ' ' },
          file: { data, mimetype: 'image/png', name: 'red.png', size: data.byteLength },
          overrideAccess: true,
        })
        return saying(image(picture.id))
      },
      'PICTURE_WITHOUT_ALT',
    ],
    [
      'a link without text',
      () => Promise.resolve(saying(paragraph('See ', link('https://a.example/', ' ')))),
      'LINK_WITHOUT_TEXT',
    ],
    [
      'a link to what is not public',
      async () => {
        const hidden = await on.story(publication, 'Hidden', { stage: 'parked' })
        return saying(paragraph('See ', internalLink('stories', hidden.id, 'that')))
      },
      'LINK_UNRESOLVED',
    ],
  ])('should let nothing out with %s', async (_what, data, code) => {
    const { id } = await issueOf(await data())
    const { ok, findings } = await preflight(id)
    expect([ok, only(findings, code)]).toMatchObject([false, [{ severity: 'error', path: COMMENTARY }]])
    expect(await publish(id)).toMatchObject({
      status: 422,
      body: { errors: [{ data: { code: 'PREFLIGHT_FAILED' } }] },
    })
    expect((await newsroom.rest('GET', `/issues/${id}`)).status).toBe(404)
  })

  it('should let nothing out whose stories are not published, where they are not published with it', async () => {
    const { id } = await issueOf({}, 35, { publishStories: false })
    const { ok, findings } = await preflight(id)
    expect([ok, only(findings, 'STORY_UNPUBLISHED')]).toMatchObject([false, [{ severity: 'error' }]])
    expect((await publish(id)).status).toBeGreaterThanOrEqual(400)
  })

  it('should let nothing out that names a sponsor by any name and does not say so', async () => {
    const company = await newsroom.payload.create({
      collection: 'companies',
      data: { name: 'Larkhollow', aliases: ['LH Group'], sponsorships: [{ publication: publication.id }] },
      overrideAccess: true,
    })
    const { id } = await issueOf(saying(paragraph('The LH Group paid.')))
    const { ok, findings } = await preflight(id)
    expect([ok, only(findings, 'SPONSOR_UNDISCLOSED')]).toMatchObject([
      false,
      [{ severity: 'error', path: 'sections.0.items.0', message: expect.stringContaining('Larkhollow') }],
    ])
    await newsroom.payload.update({
      collection: 'companies',
      id: company.id,
      data: { sponsorships: [{ publication: publication.id, to: '2020-01-01T00:00:00.000Z' }] },
      overrideAccess: true,
    })
    expect((await preflight(id)).ok).toBe(true)
  })

  it('should disclose by itself that a sponsor is where somebody moved', async () => {
    const company = await newsroom.payload.create({
      collection: 'companies',
      data: { name: 'Larkhollow', sponsorships: [{ publication: publication.id }] },
      overrideAccess: true,
    })
    await on.move(publication, 'Ines Calder', { company: company.id })
    const { id } = await issueOf({})
    expect(only((await preflight(id)).findings, 'SPONSOR_UNDISCLOSED')).toEqual([])
    const text = await (await newsroom.get(`/issues/${id}/render/text?draft=true`, editor)).text()
    expect(text).toMatch(/Disclosure:\*? Larkhollow sponsors|Disclosure:\*? Larkhollow \[\d+\] sponsors/)
  })

  it.each<[string, Partial<Story>, Partial<Issue>, string, string]>([
    [
      'headings that skip a level',
      saying(heading('h2', 'One'), heading('h4', 'Three')),
      {},
      'HEADING_ORDER',
      COMMENTARY,
    ],
    ['no subject', {}, { subject: '' }, 'SUBJECT_MISSING', 'subject'],
    [
      'an embed’s picture, which needs no words, and headings in order',
      saying(
        heading('h2', 'One'),
        embedBlock({ url: 'https://v.example/1', title: 'A talk', thumbnailUrl: 'https://v.example/1.png' }),
      ),
      {},
      'STORY_UNPUBLISHED',
      'sections.0.items.0.story',
    ],
  ])('should let an issue out with %s', async (_what, data, issueData, code, path) => {
    const { id } = await issueOf(data, 35, issueData)
    const { ok, findings } = await preflight(id)
    expect([
      ok,
      findings.filter((finding) => finding.code !== 'STORY_UNPUBLISHED' || finding.code === code),
    ]).toMatchObject([true, [{ code, severity: 'warning', path }]])
    expect((await publish(id)).status).toBe(200)
  })

  it('should warn of a publication without a postal address', async () => {
    publication = await on.publication()
    const { id } = await issueOf({})
    expect(only((await preflight(id)).findings, 'POSTAL_ADDRESS_MISSING')).toMatchObject([
      { severity: 'warning', path: 'publication.postalAddress' },
    ])
  })

  it('should warn of a link that stood in an earlier issue, however it is written, and further up in this one', async () => {
    const earlier = await issueOf({ url: 'https://a.example/news' }, 34)
    await publishIssue({ payload: newsroom.payload, issue: earlier.id })
    await on.story(publication, 'Once more', { url: 'https://a.example/news?utm_source=x', weight: 1 })
    const { id } = await issueOf({ url: 'https://www.a.example/news/' })
    const repeated = only((await preflight(id)).findings, 'LINK_REPEATED')
    expect(repeated.map(({ path }) => path)).toEqual([
      'sections.0.items.0.story.url',
      'sections.1.items.0.story.url',
    ])
    expect(repeated[0]?.message).toContain('Week 34 2023')
  })

  it('should warn of a mail that Gmail cuts off, with the weight of each story', async () => {
    const long = Array.from({ length: 60 }, () => paragraph(text('A long word on masts. '.repeat(90))))
    const { id } = await issueOf(saying(...long))
    const { ok, findings } = await preflight(id)
    expect(ok).toBe(true)
    expect(only(findings, 'EMAIL_TOO_LARGE')[0]?.message).toMatch(/Gmail cuts it off .* “The story” 1\d\d kB/)
  })
})
