import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'

import type { Issue, Media, Move, Story } from '../../collections/payload-types.js'
import { assembleIssue } from '../../plugins/newsroom/operations/assembleIssue.js'
import { toPlainText, walk, type RichText, type RichTextNode } from '../../src/core/richtext/index.js'
import { isEmpty, seedSample } from '../../src/scripts/seed/index.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'

/** New Year's Day, in week 1 of 2026: the sample goes back over the turn of the year. */
const NOW = '2026-01-01T10:00:00.000Z'
const LAST_SECTION = 'People, Gossip, and Frivolous Stuff'

describe('the sample publication', () => {
  let newsroom: Newsroom
  const all = async <T>(collection: CollectionSlug, sort: string): Promise<T[]> => {
    const { docs } = await newsroom.payload.find({
      collection,
      sort,
      depth: 0,
      pagination: false,
      overrideAccess: true,
    })
    return docs as T[]
  }

  beforeAll(async () => {
    newsroom = await startNewsroom()
  })
  afterAll(async () => {
    // Deleting a picture deletes its files.
    await newsroom.payload.delete({
      collection: 'media',
      where: { id: { exists: true } },
      overrideAccess: true,
    })
    await newsroom.close()
  })

  it('should stay out of a newsroom that has a publication of its own', async () => {
    const { payload } = newsroom
    const own = await payload.create({
      collection: 'publications',
      data: { name: 'Our Own', timezone: 'UTC', cadence: 'weekly', titleTemplate: '{name} {week} {year}' },
      overrideAccess: true,
    })
    expect(await isEmpty(payload)).toBe(false)
    await seedSample(payload, { now: NOW })
    expect((await payload.count({ collection: 'topics' })).totalDocs).toBe(0)
    await payload.delete({ collection: 'publications', id: own.id, overrideAccess: true })
    expect(await isEmpty(payload)).toBe(true)
  })

  describe('put in by a run that broke off and one that went on', () => {
    let issues: Issue[]
    let stories: Story[]
    let moves: Move[]
    const told: string[] = []

    beforeAll(async () => {
      const { payload } = newsroom
      const breakOff = (line: string) => {
        if (line.endsWith('is published')) throw new Error('the power is gone')
      }
      await expect(seedSample(payload, { now: NOW, onProgress: breakOff })).rejects.toThrow(
        'the power is gone',
      )
      expect(await isEmpty(payload)).toBe(true)
      // The clock has moved on by a week; the sample keeps to the weeks with which it began.
      await seedSample(payload, { now: '2026-01-08T10:00:00.000Z', onProgress: (line) => told.push(line) })
      issues = await all<Issue>('issues', 'periodStart')
      stories = await all<Story>('stories', 'slug')
      moves = await all<Move>('moves', 'summary')
    }, 120_000)

    it('should be complete, and leave everything as it is the next time', async () => {
      expect(await isEmpty(newsroom.payload)).toBe(false)
      expect(told.at(-1)).toBe('The stories of the coming issue are waiting to be assembled')
      const slugs = [
        'issues',
        'stories',
        'moves',
        'people',
        'companies',
        'topics',
        'media',
        'publications',
      ] as const
      const before = await Promise.all(slugs.map((slug) => all(slug, 'createdAt')))
      await seedSample(newsroom.payload)
      expect(await Promise.all(slugs.map((slug) => all(slug, 'createdAt')))).toEqual(before)
    })

    it('should have three published issues of the weeks before this one', () => {
      expect(
        issues.map(({ title, slug, number, revision, _status }) => [title, slug, number, revision, _status]),
      ).toEqual([
        ['Signal & Switch Week 50 2025', 'signal-and-switch-week-50-2025', 1, 1, 'published'],
        ['Signal & Switch Week 51 2025', 'signal-and-switch-week-51-2025', 2, 1, 'published'],
        ['Signal & Switch Week 52 2025', 'signal-and-switch-week-52-2025', 3, 1, 'published'],
      ])
      expect(issues.map((issue) => issue.publishedAt?.slice(0, 10))).toEqual([
        '2025-12-12',
        '2025-12-19',
        '2025-12-26',
      ])
    })

    it('should list what each issue covers, the best first and the people last', () => {
      expect(issues.map((issue) => issue.covered?.map(({ label }) => label))).toEqual([
        [
          'TCR Trilogy',
          'The Wholesale Desk Without a Desk',
          'The Caller Who Knew the Night Porter, Part 1',
          'vCon in Plain Words',
          'Dates for the Diary',
          LAST_SECTION,
        ],
        [
          'CPaaS Is a Margin, Not a Market',
          'Podcast 15: The Exchange on the Kitchen Table',
          'The Caller Who Knew the Night Porter, Part 2',
          'Monthly Security Letter 6: Encrypt the Second Half of the Call',
          'An API for Changing Your Mind',
          'Open Source Is Not a Supplier',
          'Dates for the Diary',
          LAST_SECTION,
        ],
        [
          'vCon: Consent Has to Travel',
          'The Number That Belongs to Nobody',
          'Reading a Survey With a Pencil',
          'Stop Renting Trust: Something for Each of You',
          'Quillmere Opens Its Rate Book',
          'Podcast 16: The Fraud Desk at Four in the Morning',
          'Dates for the Diary',
          LAST_SECTION,
        ],
      ])
      expect(issues[2]?.covered?.at(-1)?.entries?.map(({ label }) => label)).toEqual([
        'Hold Music: a Field Guide',
        'The Switch in the Cupboard',
      ])
    })

    it('should freeze the standing texts with the issue’s own title, and let the pitch take turns', () => {
      expect(toPlainText(issues[1]?.purpose)).toContain('Signal & Switch Week 51 2025')
      expect(issues.map((issue) => toPlainText(issue.pitch).split(/[.?:]/)[0])).toEqual([
        'Between issues I read contracts',
        'Does your board ask what all this means',
        'This week only',
      ])
      for (const { signUpCall, tipsCall } of issues) {
        expect(toPlainText(signUpCall)).toContain('forward it')
        expect(linksOf(signUpCall)).toHaveLength(4)
        expect(linksOf(tipsCall)).toEqual(['mailto:tips@signal-and-switch.example'])
      }
    })

    it('should number a trilogy under an introduction of the editor', () => {
      const trilogy = issues[0]?.sections?.[0]
      expect(trilogy?.heading).toBe('TCR Trilogy')
      expect(toPlainText(trilogy?.intro)).toContain('three short pieces')
      expect(trilogy?.items?.map(({ label, heading }) => [label, heading])).toEqual([
        ['1', 'A Register Is Not a Filter'],
        ['2', 'What It Asks of a Small Sender'],
        ['3', 'Five Things to Have Ready Before You Knock'],
      ])
    })

    it('should run series over issues', () => {
      const parts = (title: string) =>
        stories
          .filter(({ series }) => series?.title === title)
          .map(({ series, placedIn }) => [series?.part, issues.findIndex(({ id }) => id === placedIn)])
          .sort()
      expect(parts('Voice Fraud Casebook')).toEqual([
        [1, 0],
        [2, 1],
        [3, -1],
      ])
      expect(parts('Signal & Switch Podcast')).toEqual([
        [15, 1],
        [16, 2],
      ])
      expect(parts('Monthly Security Letter')).toEqual([[6, 1]])
    })

    it('should refer back by mention, by link and by hand', () => {
      const references = (slug: string) => {
        const story = bySlug(stories, slug)
        return story.references?.map(({ issue, story: target, kind, fromText }) => [
          issues.findIndex(({ id }) => id === issue),
          stories.find(({ id }) => id === target)?.slug,
          kind,
          fromText,
        ])
      }
      expect(references('cpaas-is-a-margin')).toEqual([[0, undefined, 'mentions', true]])
      expect(references('who-was-paid')).toEqual([[-1, 'the-night-porter', 'followsUp', false]])
      expect(references('reading-a-survey-with-a-pencil')).toEqual([
        [-1, 'cpaas-is-a-margin', 'contradicts', false],
        [1, undefined, 'mentions', true],
      ])
      const referredTo = issues[2]?.references
        ?.map(({ issue }) => issue)
        .filter((id) => typeof id === 'string')
      expect(new Set(referredTo)).toEqual(new Set([issues[0]?.id, issues[1]?.id]))
    })

    it.each([
      ['a paragraph', ({ type }: RichTextNode) => type === 'paragraph'],
      ['a link to a page', (node: RichTextNode) => linkType(node) === 'custom'],
      ['a link to an issue', (node: RichTextNode) => linkTo(node) === 'issues'],
      ['a link to a story', (node: RichTextNode) => linkTo(node) === 'stories'],
      ['a link to a person', (node: RichTextNode) => linkTo(node) === 'people'],
      ['a link to a company', (node: RichTextNode) => linkTo(node) === 'companies'],
      ['a bullet list', (node: RichTextNode) => node.listType === 'bullet'],
      ['a numbered list', (node: RichTextNode) => node.listType === 'number'],
      ['a check list', (node: RichTextNode) => node.listType === 'check'],
      ['bold text', ({ type, format }: RichTextNode) => type === 'text' && format === 1],
      [
        'an emoji',
        (node: RichTextNode) => /\p{Extended_Pictographic}/u.test(JSON.stringify(node.text ?? '')),
      ],
      [
        'a quotation with its source',
        (node: RichTextNode) => blockType(node) === 'quote' && Boolean(fields(node).citeUrl),
      ],
      ['a video', (node: RichTextNode) => blockType(node) === 'embed' && fields(node).provider === 'youtube'],
      [
        'a podcast player',
        (node: RichTextNode) => blockType(node) === 'embed' && fields(node).provider === 'other',
      ],
      ['a call-out', (node: RichTextNode) => blockType(node) === 'callout'],
      ['a picture', ({ type }: RichTextNode) => type === 'upload'],
      ['a table', ({ type }: RichTextNode) => type === 'table'],
    ])('should show %s in a story that is out', (_, matches) => {
      const out = stories.filter(({ _status }) => _status === 'published')
      expect(out.some(({ commentary }) => nodesOf(commentary).some(matches))).toBe(true)
    })

    it('should say in the text that a sponsor is one, wherever a story is about it', async () => {
      const [quillmere] = (
        await newsroom.payload.find({
          collection: 'companies',
          where: { slug: { equals: 'quillmere' } },
          depth: 0,
        })
      ).docs
      const [sponsorship] = quillmere?.sponsorships ?? []
      expect(sponsorship?.from && sponsorship.from < (issues[0]?.periodStart ?? '')).toBe(true)
      expect(sponsorship?.to && sponsorship.to > NOW).toBe(true)
      const about = stories.filter(
        ({ companies, stage }) => stage === 'written' && companies?.includes(quillmere?.id ?? ''),
      )
      expect(about).toHaveLength(4)
      for (const { commentary } of about) expect(toPlainText(commentary)).toMatch(/Quillmere.*sponsor/s)
    })

    it('should have hashtags, events with dates and places, a report, and a call to each group of readers', () => {
      expect(
        stories.filter(({ hashtags }) => hashtags?.includes('Truth_In_Numbers')).length,
      ).toBeGreaterThanOrEqual(3)
      for (const { event, kind } of stories.filter(({ kind }) => kind === 'event')) {
        expect([kind, event?.place, event?.url, Date.parse(event?.startsAt ?? '') > Date.parse(NOW)]).toEqual(
          ['event', expect.stringMatching(/\w/), expect.stringMatching(/^https:/), true],
        )
      }
      expect(new Set(stories.map(({ kind }) => kind))).toEqual(
        new Set(['story', 'podcast', 'video', 'event', 'report']),
      )
      expect(toPlainText(bySlug(stories, 'something-for-each-of-you').commentary)).toContain(
        'If you regulate: ',
      )
    })

    it('should tell of people who come, rise, leave, begin and retire, and of odd things after them', () => {
      const placed = moves.filter(({ placedIn }) => placedIn)
      expect(new Set(placed.map(({ kind }) => kind))).toEqual(
        new Set(['joined', 'promoted', 'left', 'founded', 'retired']),
      )
      expect(moves.filter(({ note }) => note?.startsWith('I’ve known')).length).toBeGreaterThanOrEqual(8)
      for (const { sections } of issues) {
        const last = sections?.at(-1)
        expect([last?.heading, last?.kind]).toEqual([LAST_SECTION, 'moves'])
        expect(last?.items?.filter(({ move }) => move)).toHaveLength(4)
        expect(last?.items?.filter(({ story }) => story).length).toBeGreaterThanOrEqual(1)
      }
    })

    it('should describe every picture', async () => {
      const pictures = await all<Media>('media', 'createdAt')
      expect(
        pictures.map(({ alt, width, height, mimeType }) => [alt.length > 30, width, height, mimeType]),
      ).toEqual([
        [true, 960, 480, 'image/png'],
        [true, 960, 480, 'image/png'],
        [true, 960, 480, 'image/png'],
      ])
    })

    it('should show anonymous readers what is published, and nothing else', async () => {
      const read = (path: string) => newsroom.rest<{ docs: Record<string, unknown>[] }>('GET', path)
      const open = await read('/issues?depth=2&sort=periodStart')
      expect(open.body.docs.map(({ title }) => title)).toEqual(issues.map(({ title }) => title))
      const readable = await read('/stories?limit=0&depth=0')
      expect(readable.body.docs).toHaveLength(stories.filter(({ placedIn }) => placedIn).length)
      expect(JSON.stringify([open.body, readable.body])).not.toContain('Emergency Calls')
      expect((await read('/moves?limit=0&depth=0')).body.docs).toHaveLength(12)
      const people = await read('/people?where[slug][equals]=odalys-marchetti-brown&depth=1')
      expect(people.body.docs[0]).toMatchObject({
        currentRole: 'Founder and Chief Executive',
        currentCompany: { name: 'Otter & Hare' },
      })
    })

    it('should have the current week waiting: what is written goes in, the rest says why not', async () => {
      expect(
        stories
          .filter(({ placedIn }) => !placedIn)
          .map(({ stage }) => stage)
          .sort(),
      ).toEqual([
        'dropped',
        'inbox',
        'inbox',
        'inbox',
        'parked',
        'shortlisted',
        'shortlisted',
        ...Array<string>(8).fill('written'),
      ])
      const { issue, placements, unplaced } = await assembleIssue({
        payload: newsroom.payload,
        publication: 'signal-and-switch',
        year: 2026,
        week: 1,
      })
      expect(issue.title).toBe('Signal & Switch Week 1 2026')
      expect(issue.covered?.map(({ label }) => label)).toEqual([
        'Emergency Calls From the Cloud',
        'Ninety Days and a Quiet Island',
        'What You Did About It',
        'The Release That Was Rolled Back in Public',
        'Dates for the Diary',
        LAST_SECTION,
      ])
      expect(placements).toHaveLength(7 + 3)
      for (const { reason } of placements) expect(reason).toMatch(/\w+ \w+/)
      expect(
        unplaced.map(({ story, reason }) => [stories.find(({ id }) => id === story)?.slug, reason]),
      ).toEqual([
        ['a-year-of-vcon-in-one-call-centre', expect.stringContaining('2')],
        ['a-lighter-lane-for-local-senders', expect.stringContaining('shortlisted')],
        ['wholesale-prices-by-the-hour', expect.stringContaining('shortlisted')],
        ['network-interfaces-one-year-on', expect.stringContaining('inbox')],
        ['who-signs-the-branded-call', expect.stringContaining('inbox')],
        ['from-a-reader-roaming-in-a-tunnel', expect.stringContaining('inbox')],
      ])
    })
  })
})

function bySlug(stories: Story[], slug: string): Story {
  const found = stories.find((story) => story.slug === slug)
  if (!found) throw new Error(`There is no story ${slug}`)
  return found
}

function nodesOf(text: RichText | null | undefined): RichTextNode[] {
  const nodes: RichTextNode[] = []
  if (text) walk(text.root, (node) => nodes.push(node))
  return nodes
}

const fields = (node: RichTextNode) => (node.fields ?? {}) as Record<string, unknown>
const blockType = (node: RichTextNode) => (node.type === 'block' ? fields(node).blockType : null)
const linkType = (node: RichTextNode) => (node.type === 'link' ? fields(node).linkType : null)
const linkTo = (node: RichTextNode) =>
  (fields(node).doc as { relationTo?: string } | undefined)?.relationTo ?? null
const linksOf = (text: RichText | null | undefined) =>
  nodesOf(text).flatMap((node) => (linkType(node) === 'custom' ? [fields(node).url] : []))
