import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { assembleIssue } from '../../plugins/newsroom/operations/assembleIssue.js'
import { publishIssue } from '../../plugins/newsroom/operations/publishIssue.js'
import { FORMATS } from '../../plugins/syndication/options.js'
import { paragraph, richText, text } from '../../src/core/richtext/index.js'
import { hire, issueKey, type Credentials } from '../support/actors.js'
import { desk } from '../support/desk.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'

describe('the outputs of an issue', () => {
  let newsroom: Newsroom
  let on: ReturnType<typeof desk>
  let editor: Credentials
  let published: string
  let draft: string

  const saying = (said: string) => ({ commentary: richText(paragraph(text(said))) })
  const issueWith = async (title: string, said: string) => {
    const publication = await on.publication()
    const story = await on.story(publication, title, { ...saying(said), url: 'https://source.example/a' })
    const { issue } = await assembleIssue({
      payload: newsroom.payload,
      publication: publication.id,
      year: 2023,
      week: 35,
    })
    return { publication, story, issue: String(issue.id) }
  }

  beforeAll(async () => {
    newsroom = await startNewsroom()
    on = desk(newsroom)
    ;({ headers: editor } = await hire(newsroom, 'editor'))
    const made = await issueWith('Copperjay buys Kestrel', 'They paid in stamps.')
    published = made.issue
    await publishIssue({ payload: newsroom.payload, issue: published })
    await newsroom.payload.update({
      collection: 'stories',
      id: made.story.id,
      data: saying('They paid in shells, we hear.'),
      draft: true,
      overrideAccess: true,
    })
    ;({ issue: draft } = await issueWith('Kestrel denies it', 'Nothing was sold.'))
  })
  afterAll(() => newsroom.close())

  it.each([...FORMATS])('should be read by anybody once it is published: %s', async (format) => {
    const answer = await newsroom.get(`/issues/${published}/render/${format}`)
    const body = await answer.text()
    expect(answer.status).toBe(200)
    expect(body).toContain('They paid in stamps.')
    expect(body).not.toContain('shells')
  })

  it.each([...FORMATS])('should not be read before that: %s', async (format) => {
    const answer = await newsroom.get(`/issues/${draft}/render/${format}`)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain('Nothing was sold')
  })

  it('should show drafts to those who may read them, and to nobody else', async () => {
    const path = `/issues/${draft}/render/text?draft=true`
    const reader = await newsroom.get(path)
    expect(reader.status).toBe(401)
    expect((await newsroom.get(path, await issueKey(newsroom, ['topics:write']))).status).toBe(403)
    expect(await (await newsroom.get(path, editor)).text()).toContain('Nothing was sold.')
    expect(await (await newsroom.get(path, await issueKey(newsroom, ['issues:read']))).text()).toContain(
      'Nothing was sold.',
    )
    const newer = await newsroom.get(`/issues/${published}/render/text?draft=true`, editor)
    expect(await newer.text()).toContain('They paid in shells, we hear.')
  })

  it('should say what they are, run nothing, and be framed by our own pages only', async () => {
    const { headers } = await newsroom.get(`/issues/${published}/render/web`)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'self'/)
    const file = await newsroom.get(`/issues/${published}/render/markdown?download=true`)
    expect(file.headers.get('content-disposition')).toMatch(
      /^attachment; filename="letter-\d+-week-35-2023\.md"$/,
    )
  })

  it('should answer 304 to a reader who has it already', async () => {
    const path = `/issues/${published}/render/json`
    const first = await newsroom.get(path)
    const again = await newsroom.get(path, { 'If-None-Match': first.headers.get('etag') ?? '' })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const other = await newsroom.get(`/issues/${published}/render/text`, {
      'If-None-Match': first.headers.get('etag') ?? '',
    })
    expect(other.status).toBe(200)
  })

  it('should keep every revision for those who may read drafts, also once the issue is hidden', async () => {
    const { story, issue } = await issueWith('Copperjay moves house', 'It took the boat.')
    const base = { id: issue, overrideAccess: true } as const
    await publishIssue({ payload: newsroom.payload, issue })
    await newsroom.payload.update({
      collection: 'stories',
      id: story.id,
      data: { ...saying('It took the train.'), correctionNote: 'Train, not boat.', _status: 'published' },
      overrideAccess: true,
    })
    const read = (query: string, headers?: Credentials) =>
      newsroom.get(`/issues/${issue}/render/text${query}`, headers)
    const now = await (await read('')).text()
    expect(now).toContain('It took the train.')
    expect(now).toContain('Train, not boat.')

    await newsroom.payload.update({ ...base, collection: 'issues', data: { _status: 'draft' } })
    expect((await read('')).status).toBe(404)
    expect((await read('?revision=1')).status).toBe(401)
    const first = await read('?revision=1', editor)
    expect(first.headers.get('cache-control')).toBe('private, no-store')
    expect(await first.text()).toContain('It took the boat.')
    expect(await (await read('?revision=2', editor)).text()).toBe(now)
  })

  it('should refuse a format and a revision that there are not, with a code', async () => {
    const codeOf = async (path: string, headers?: Credentials) => {
      const { status, body } = await newsroom.rest<{ errors: { data: { code: string } }[] }>('GET', path, {
        headers,
      })
      return [status, body.errors[0]?.data.code]
    }
    expect(await codeOf(`/issues/${published}/render/pdf`)).toEqual([404, 'FORMAT_UNKNOWN'])
    expect(await codeOf(`/issues/${published}/render/json?revision=7`, editor)).toEqual([
      404,
      'EDITION_UNKNOWN',
    ])
    expect(await codeOf(`/issues/${published}/render/json?revision=x`, editor)).toEqual([400, 'BAD_REQUEST'])
    expect(await codeOf(`/issues/${published}/render/json?revision=1`)).toEqual([401, 'CREDENTIALS_REQUIRED'])
    expect(await codeOf('/issues/999999/render/json')).toEqual([404, 'ISSUE_NOT_FOUND'])
  })

  it('should be previewed by those who may read drafts, in a page that runs only its own script', async () => {
    expect((await newsroom.get(`/issues/${draft}/preview`)).status).toBe(401)
    const page = await newsroom.get(`/issues/${draft}/preview?format=email`, editor)
    const nonce = /nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1]
    expect(nonce).toBeTruthy()
    const body = await page.text()
    expect(body).toContain('src="render/email?draft=true"')
    expect(body).toContain(`nonce="${nonce}"`)
  })

  describe('preflight', () => {
    interface Report {
      ok: boolean
      findings: { code: string; severity: string; path: string }[]
    }
    const preflight = (id: string, headers?: Credentials) =>
      newsroom.rest<Report>('GET', `/issues/${id}/preflight`, { headers })

    it('should tell those who may read drafts what to mend', async () => {
      expect((await preflight(draft)).status).toBe(401)
      const { status, body } = await preflight(draft, editor)
      expect([status, body.ok]).toEqual([200, true])
      expect(body.findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
        'STORY_UNPUBLISHED warning',
        'LINK_REPEATED warning',
        'SUBJECT_MISSING warning',
        'POSTAL_ADDRESS_MISSING warning',
      ])
    })

    it('should keep an issue with an undisclosed sponsor from going out, until it is disclosed', async () => {
      const { publication, story, issue } = await issueWith('A week with Larkhollow', 'They were kind.')
      const sponsor = await newsroom.payload.create({
        collection: 'companies',
        data: { name: 'Larkhollow', sponsorships: [{ publication: publication.id }] },
        overrideAccess: true,
      })
      expect((await preflight(issue, editor)).body).toMatchObject({
        ok: false,
        findings: [
          { code: 'SPONSOR_UNDISCLOSED', severity: 'error', path: 'sections.0.items.0' },
          {},
          {},
          {},
          {},
        ],
      })
      await expect(publishIssue({ payload: newsroom.payload, issue })).rejects.toMatchObject({
        code: 'PREFLIGHT_FAILED',
        value: [{ code: 'SPONSOR_UNDISCLOSED' }],
      })
      expect((await newsroom.get(`/issues/${issue}`)).status).toBe(404)

      await newsroom.payload.update({
        collection: 'stories',
        id: story.id,
        data: { companies: [sponsor.id] },
        draft: true,
        overrideAccess: true,
      })
      await publishIssue({ payload: newsroom.payload, issue })
      const page = await newsroom.get(`/issues/${issue}/render/text`)
      expect(await page.text()).toMatch(/Disclosure:\*? Larkhollow \[\d+\] sponsors/)
    })
  })
})
