import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { getEnabledNodes, type LexicalRichTextAdapter } from '@payloadcms/richtext-lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { buildConfig, getPayload, type Payload } from 'payload'

import { richTextField } from '../../collections/fields/richText/index.js'
import * as build from '../../src/core/richtext/index.js'
import { isRecord } from '../../src/core/richtext/isRecord.js'

const { paragraph, richText } = build

let payload: Payload
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masthead-richtext-'))
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
  const config = await buildConfig({
    secret: 'only for this test',
    db: sqliteAdapter({ client: { url: `file:${join(folder, 'test.db')}` } }),
    collections: [
      {
        slug: 'stories',
        versions: { drafts: true },
        fields: [
          { name: 'title', type: 'text' },
          richTextField({ name: 'commentary' }),
          { name: 'notes', type: 'group', fields: [richTextField({ name: 'aside' })] },
        ],
      },
      { slug: 'media', upload: { staticDir: folder }, fields: [{ name: 'alt', type: 'text' }] },
    ],
    telemetry: false,
    typescript: { autoGenerate: false },
  })
  payload = await getPayload({ config, key: 'richText' })
})

afterAll(async () => {
  await payload.destroy()
  await rm(folder, { recursive: true })
})

describe('the editor of a rich text field', () => {
  it('should know exactly the nodes that the check allows', () => {
    // `artificial` is Lexical's own, `inlineBlock` comes with blocks though none is offered.
    const known = [...headless()._nodes.keys()].filter(
      (type) => !['artificial', 'inlineBlock'].includes(type),
    )
    expect(new Set(known)).toEqual(build.RICH_TEXT_NODE_TYPES)
  })

  it('should offer exactly the blocks that the check allows', () => {
    const props: unknown =
      editorOf('commentary').editorConfig.resolvedFeatureMap.get('blocks')?.sanitizedServerFeatureProps
    const blocks = isRecord(props) && Array.isArray(props.blocks) ? props.blocks.filter(isRecord) : []
    expect(blocks.map(({ slug }) => slug)).toEqual([...build.RICH_TEXT_BLOCK_TYPES])
  })

  it('should be made once for all fields of a config', () => {
    expect(editorOf('commentary')).toBe(editorOf('aside'))
  })

  it.each(nodes(1, 1))('should serialise %s as the builder does', (_, node) => {
    const tree = asJson(richText(node))
    expect(asJson(headless().parseEditorState(JSON.stringify(tree)).toJSON())).toEqual(tree)
  })
})

describe('a rich text that is saved', () => {
  it('should come back as it was built, node by node, published and as a draft', async () => {
    const target = await createStory({ title: 'Week 29' })
    const picture = await createPicture()
    for (const [, node] of nodes(target.id, picture.id)) {
      const tree = richText(node)
      for (const _status of ['draft', 'published'] as const) {
        const { id } = await createStory({ commentary: tree, _status })
        expect(await readCommentary(id)).toEqual(tree)
      }
    }
  })

  it('should keep markup that was typed as text', async () => {
    const tree = richText(paragraph('<script>alert(1)</script>'))
    const { id } = await createStory({ commentary: tree })
    expect(await readCommentary(id)).toEqual(tree)
  })

  it('should keep an address without a dot as it was typed', async () => {
    const tree = richText(paragraph(build.link('http://localhost:3000/a', 'here')))
    const { id } = await createStory({ commentary: tree })
    expect(build.findExternalLinks(await readCommentary(id))).toEqual(['http://localhost:3000/a'])
  })

  it('should derive the provider of an embed, whatever was sent', async () => {
    const block = build.embedBlock({ url: 'https://vimeo.com/1', title: 'One' })
    const fields = { ...(isRecord(block.fields) ? block.fields : {}), provider: 'made up' }
    const { id } = await createStory({ commentary: richText({ ...block, fields }) })
    expect((await readCommentary(id))?.root.children[0]?.fields).toMatchObject({ provider: 'vimeo' })
  })

  it('should be taken as a string of JSON, as a form sends it', async () => {
    const tree = richText(paragraph('a'))
    const { id } = await createStory({ commentary: JSON.stringify(tree) })
    expect(await readCommentary(id)).toEqual(tree)
  })

  it('should be emptied by null', async () => {
    const { id } = await createStory({ commentary: richText(paragraph('a')) })
    await payload.update({
      collection: 'stories',
      id,
      data: { commentary: null },
      depth: 0,
      overrideAccess: true,
    })
    expect(await readCommentary(id)).toBeNull()
  })
})

describe('a rich text that the editor could not have written', () => {
  const large = richText(paragraph('x'.repeat(2_000_000)))
  const script = richText(paragraph(build.link('javascript:alert(1)', 'x')))
  const unknown = richText(paragraph({ type: 'marquee', version: 1, children: [] }))
  const poll = richText({ type: 'block', version: 2, format: '', fields: { id: 'a', blockType: 'poll' } })

  it.each([
    ['an unknown node', unknown, 'RICH_TEXT_INVALID', 'commentary.root.children.0.children.0'],
    ['an unknown block', poll, 'RICH_TEXT_INVALID', 'commentary.root.children.0'],
    [
      'a script for an address',
      script,
      'RICH_TEXT_INVALID',
      'commentary.root.children.0.children.0.fields.url',
    ],
    ['two megabytes', large, 'RICH_TEXT_TOO_LARGE', 'commentary'],
    ['plain text', 'Hello', 'RICH_TEXT_INVALID', 'commentary'],
    ['a number', 7, 'RICH_TEXT_INVALID', 'commentary'],
    ['an empty object', {}, 'RICH_TEXT_INVALID', 'commentary'],
  ])('should be refused with %s, and nothing be written', async (_, commentary, code, path) => {
    const before = await countStories()
    for (const _status of ['draft', 'published'] as const) {
      await expect(createStory({ commentary, _status })).rejects.toMatchObject({ code, path })
    }
    expect(await countStories()).toBe(before)
  })

  it('should be refused in an update, and leave what stands', async () => {
    const tree = richText(paragraph('a'))
    const { id } = await createStory({ commentary: tree })
    await expect(
      payload.update({
        collection: 'stories',
        id,
        data: { commentary: script },
        overrideAccess: true,
        draft: true,
      }),
    ).rejects.toMatchObject({ code: 'RICH_TEXT_INVALID' })
    expect(await readCommentary(id)).toEqual(tree)
  })

  it('should name the path of a field inside a group', async () => {
    await expect(createStory({ notes: { aside: unknown } })).rejects.toMatchObject({
      path: 'notes.aside.root.children.0.children.0',
    })
  })

  it('should not stand in the way of other fields where it was stored long ago', async () => {
    const { id } = await createStory({ commentary: richText(paragraph('a')) })
    await payload.db.updateOne({ collection: 'stories', id, data: { commentary: script } })
    const saved = await payload.update({
      collection: 'stories',
      id,
      data: { title: 'New' },
      depth: 0,
      overrideAccess: true,
    })
    expect(saved).toMatchObject({ title: 'New' })
  })

  it('should not be published with a block that is not finished, and be saved as a draft', async () => {
    const commentary = richText(build.embedBlock({ url: 'htt', title: '' }))
    await expect(createStory({ commentary, _status: 'published' })).rejects.toMatchObject({
      name: 'ValidationError',
    })
    await expect(createStory({ commentary, _status: 'draft' })).resolves.toMatchObject({ title: null })
  })
})

/** Each node that the builders make, with ids of documents that exist. */
function nodes(storyId: number | string, mediaId: number | string): [string, build.RichTextNode][] {
  const { text } = build
  return [
    [
      'a paragraph',
      paragraph('a ', text('b', { bold: true, italic: true }), build.lineBreak(), text('c', { code: true })),
    ],
    ['an empty paragraph', paragraph()],
    ['a heading', build.heading('h3', 'Why it matters')],
    ['a link', paragraph('see ', build.link('https://example.com/a', 'a', { newTab: true }))],
    ['an internal link', paragraph(build.internalLink('stories', storyId, ['as in ', text('Week 29')]))],
    ['a bullet list', build.bulletList(['a', build.bulletList(['b', build.numberedList(['c'])]), 'd'])],
    ['a numbered list', build.numberedList(['a', ['b ', build.link('https://example.com/b', 'b')]])],
    [
      'a check list',
      build.checkList([
        { text: 'done', checked: true },
        { text: 'open', checked: false },
      ]),
    ],
    ['a block quote', build.blockQuote('said')],
    ['a rule', build.horizontalRule()],
    [
      'a table',
      build.table([
        ['Who', 'Where'],
        ['Ottilie', build.link('https://example.com', 'Sinch')],
      ]),
    ],
    [
      'a quote with source',
      build.quoteBlock({
        text: 'q',
        attribution: 'A',
        title: 'T',
        outlet: 'O',
        date: 'August 2023',
        citeUrl: 'https://example.com/q',
      }),
    ],
    [
      'an embed',
      build.embedBlock({
        url: 'https://youtu.be/1',
        title: 'One',
        thumbnailUrl: 'https://example.com/1.png',
      }),
    ],
    ['a call-out', build.calloutBlock({ style: 'tip', text: 'Send it on' })],
    ['a picture', build.image(mediaId, { caption: 'A mast' })],
  ]
}

/** A draft is created as one, so that Payload leaves out its own validation. */
function createStory(data: Record<string, unknown>) {
  const draft = data._status === 'draft'
  return payload.create({ collection: 'stories', data: data as never, draft, depth: 0, overrideAccess: true })
}

/** One transparent pixel. */
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

function createPicture() {
  const file = { data: GIF, mimetype: 'image/gif', name: 'pixel.gif', size: GIF.length }
  return payload.create({
    collection: 'media',
    data: { alt: 'Nothing' },
    file,
    depth: 0,
    overrideAccess: true,
  })
}

async function readCommentary(id: number | string): Promise<build.RichText | null> {
  const story: unknown = await payload.findByID({
    collection: 'stories',
    id,
    depth: 0,
    overrideAccess: true,
    draft: true,
  })
  return (story as { commentary: build.RichText | null }).commentary
}

async function countStories(): Promise<number> {
  return (await payload.count({ collection: 'stories', overrideAccess: true })).totalDocs
}

function editorOf(name: 'aside' | 'commentary'): LexicalRichTextAdapter {
  const fields = payload.collections.stories?.config.flattenedFields ?? []
  const all = fields.flatMap((field) => (field.type === 'group' ? field.flattenedFields : [field]))
  const field = all.find((candidate) => candidate.name === name)
  // Payload's types do not say that the editor has been resolved by now.
  return (field as unknown as { editor: LexicalRichTextAdapter }).editor
}

function headless() {
  return createHeadlessEditor({
    nodes: getEnabledNodes({ editorConfig: editorOf('commentary').editorConfig }),
    onError: (error) => {
      throw error
    },
  })
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
