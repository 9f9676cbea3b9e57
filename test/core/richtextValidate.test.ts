import { describe, expect, it } from '@jest/globals'

import { MastheadError } from '../../src/core/errors.js'
import {
  assertRichText,
  blockQuote,
  calloutBlock,
  embedBlock,
  heading,
  internalLink,
  link,
  paragraph,
  quoteBlock,
  RICH_TEXT_MAX_BYTES,
  RICH_TEXT_MAX_DEPTH,
  richText,
  type RichTextNode,
  table,
  text,
} from '../../src/core/richtext/index.js'

describe('assertRichText', () => {
  it.each([
    ['markup typed as text', richText(paragraph('<script>alert(1)</script>'))],
    ['an empty text', richText()],
    ['a mail address', richText(paragraph(link('mailto:tips@example.com', 'tips')))],
    ['a telephone number', richText(paragraph(link('tel:+442071234567', 'call')))],
    ['a place on the page', richText(paragraph(link('#people', 'people')))],
    ['an address without a dot', richText(paragraph(link('http://localhost:3000/a', 'a')))],
    ['a block that is not finished', richText(embedBlock({ url: 'htt', title: '' }))],
    ['a link whose document is gone', richText(paragraph(withFields({ linkType: 'internal', doc: null })))],
    ['the deepest tree allowed', richText(nested(RICH_TEXT_MAX_DEPTH))],
  ])('should take %s', (_, tree) => {
    expect(() => assertRichText(tree)).not.toThrow()
  })

  it.each([
    ['null', null],
    ['text', 'Hello'],
    ['a list', []],
    ['an object without a root', {}],
    ['a root that is a list', { root: [] }],
    ['a root without children', { root: { type: 'root' } }],
    ['children that are no list', { root: { type: 'root', children: {} } }],
  ])('should refuse %s', (_, value) => {
    expect(codeOf(() => assertRichText(value, 'commentary'))).toBe('RICH_TEXT_INVALID commentary')
  })

  const node = (properties: Record<string, unknown>) => ({ version: 1, ...properties }) as RichTextNode
  it.each([
    [
      'an unknown node',
      richText(paragraph(), blockQuote(node({ type: 'marquee' }))),
      'root.children.1.children.0',
    ],
    ['a node that the editor does not offer', richText(node({ type: 'relationship' })), 'root.children.0'],
    ['a node without a type', richText(node({})), 'root.children.0'],
    ['the name of something every object has', richText(node({ type: 'constructor' })), 'root.children.0'],
    ['a root inside', richText(node({ type: 'root', children: [] })), 'root.children.0'],
    ['a paragraph without children', richText(node({ type: 'paragraph' })), 'root.children.0'],
    [
      'children hidden in a leaf',
      richText(node({ type: 'text', text: '', children: [] })),
      'root.children.0',
    ],
    ['a text without text', richText(paragraph(node({ type: 'text' }))), 'root.children.0.children.0'],
    ['an unknown block', richText(node({ type: 'block', fields: { blockType: 'poll' } })), 'root.children.0'],
    ['a block without fields', richText(node({ type: 'block' })), 'root.children.0.fields'],
    ['an unknown heading', richText({ ...heading('h2'), tag: 'h9' }), 'root.children.0.tag'],
    [
      'a picture from elsewhere',
      richText(node({ type: 'upload', relationTo: 'users' })),
      'root.children.0.relationTo',
    ],
    ['a script in a table', brokenTable(), 'root.children.0.children.0.children.0.headerState'],
    [
      'a link to users',
      richText(paragraph(internalLink('users', 1, 'x'))),
      'root.children.0.children.0.fields.doc',
    ],
  ])('should refuse %s and say where', (_, tree, path) => {
    expect(codeOf(() => assertRichText(tree))).toBe(`RICH_TEXT_INVALID ${path}`)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//example.com',
    '/issues',
    'example.com',
    'https://',
    '',
  ])('should refuse a link to %j, and name it', (url) => {
    const error = errorOf(() => assertRichText(richText(paragraph(link(url, 'x')))))
    expect(error).toMatchObject({ code: 'RICH_TEXT_INVALID', value: url })
    expect(error.message).toContain('root.children.0.children.0.fields.url')
  })

  it.each([
    ['the address of an embed', embedBlock({ url: 'javascript:alert(1)', title: 'x' }), 'url'],
    ['an embed without https', embedBlock({ url: 'http://example.com', title: 'x' }), 'url'],
    [
      'the picture of an embed',
      embedBlock({ url: 'https://a.example', title: 'x', thumbnailUrl: 'data:,x' }),
      'thumbnailUrl',
    ],
    ['the source of a quote', quoteBlock({ text: 'x', citeUrl: 'javascript:alert(1)' }), 'citeUrl'],
  ])('should refuse %s where it is dangerous', (_, block, name) => {
    expect(codeOf(() => assertRichText(richText(block)))).toBe(
      `RICH_TEXT_INVALID root.children.0.fields.${name}`,
    )
  })

  it('should name the unknown type in the message', () => {
    const tree = richText(paragraph(), paragraph({ type: 'marquee', version: 1, children: [] }))
    expect(errorOf(() => assertRichText(tree)).message).toMatch(/"marquee" at root\.children\.1\.children\.0/)
  })

  it('should refuse a text that takes more bytes than allowed, and say how many', () => {
    const tree = richText(paragraph('é'.repeat(RICH_TEXT_MAX_BYTES / 2)))
    const bytes = Buffer.byteLength(JSON.stringify(tree))
    const error = errorOf(() => assertRichText(tree))
    expect(error).toMatchObject({ code: 'RICH_TEXT_TOO_LARGE', value: bytes })
    expect(error.message).toContain(String(bytes))
  })

  it('should take a text of exactly the bytes allowed', () => {
    const rest = RICH_TEXT_MAX_BYTES - JSON.stringify(richText(paragraph(text('')))).length
    expect(() => assertRichText(richText(paragraph(text('x'.repeat(rest)))))).not.toThrow()
    expect(codeOf(() => assertRichText(richText(paragraph(text('x'.repeat(rest + 1))))))).toMatch(/TOO_LARGE/)
  })

  it.each([RICH_TEXT_MAX_DEPTH + 1, 20_000])('should refuse a tree of %i levels', (depth) => {
    expect(codeOf(() => assertRichText({ root: { type: 'root', children: [nested(depth)] } }))).toMatch(
      /^RICH_TEXT_INVALID/,
    )
  })

  it('should refuse a tree that contains itself', () => {
    const tree = richText(calloutBlock({ style: 'info', text: 'x' }))
    tree.root.children.push(tree.root)
    expect(codeOf(() => assertRichText(tree))).toMatch(/^RICH_TEXT_INVALID/)
  })
})

/** Block quotes inside each other, so many levels deep. */
function nested(levels: number): RichTextNode {
  let node: RichTextNode = { type: 'quote', version: 1, children: [] }
  for (let level = 1; level < levels; level += 1) node = { type: 'quote', version: 1, children: [node] }
  return node
}

function withFields(fields: object): RichTextNode {
  return { ...internalLink('issues', 1, 'x'), fields }
}

function brokenTable() {
  const tree = richText(table([['x']]))
  const cell = tree.root.children[0]?.children?.[0]?.children?.[0]
  if (cell) cell.headerState = '"><script>'
  return tree
}

function errorOf(act: () => void): MastheadError {
  try {
    act()
  } catch (error) {
    if (error instanceof MastheadError) return error
    throw error
  }
  throw new Error('Nothing was thrown')
}

function codeOf(act: () => void): string {
  const { code, path } = errorOf(act)
  return `${code} ${path}`
}
