import { describe, expect, it } from '@jest/globals'

import {
  assertRichText,
  bulletList,
  embedBlock,
  internalLink,
  link,
  numberedList,
  paragraph,
  richText,
  text,
  toPlainText,
  walk,
} from '../../src/core/richtext/index.js'

describe('the builders of rich text', () => {
  it('should build the same tree from the same calls', () => {
    const build = () => richText(paragraph('a ', link('https://example.com', 'b')), embedBlock(episode))
    expect(build()).toEqual(build())
  })

  it('should give two equal links ids of their own', () => {
    const tree = richText(
      paragraph(link('https://example.com', 'a')),
      paragraph(link('https://example.com', 'a')),
    )
    const ids: unknown[] = []
    walk(tree.root, (node) => node.type === 'link' && ids.push(node.id))
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(2)
  })

  it('should give two equal blocks ids of their own', () => {
    const { children } = richText(embedBlock(episode), embedBlock(episode)).root
    const ids = children.map(({ fields }) => (fields as { id: string }).id)
    expect(ids.every((id) => /^[\da-f]{24}$/.test(id))).toBe(true)
    expect(new Set(ids).size).toBe(2)
  })

  it('should keep an id that was passed in', () => {
    const { children } = richText(paragraph(internalLink('issues', 7, 'Week 29', { id: 'mine' }))).root
    expect(children[0]?.children?.[0]).toMatchObject({
      id: 'mine',
      fields: { doc: { relationTo: 'issues', value: 7 } },
    })
  })

  it.each([
    [{ bold: true }, 1],
    [{ italic: true }, 2],
    [{ bold: true, italic: true, underline: true }, 11],
    [{ code: true, superscript: true }, 80],
    [{ bold: false }, 0],
  ])('should write the formats %j as %i', (formats, bits) => {
    expect(text('x', formats).format).toBe(bits)
  })

  it('should not count the item that holds a nested list', () => {
    const list = numberedList(['one', bulletList(['inside']), 'two'])
    expect(list.children?.map((item) => item.value)).toEqual([1, 2, 2])
  })

  it('should build what the check of the server takes', () => {
    const tree = richText(paragraph('a'), bulletList(['b', bulletList(['c', bulletList(['d'])])]))
    expect(() => assertRichText(tree)).not.toThrow()
    expect(toPlainText(tree)).toBe('a\nb\nc\nd')
  })

  it('should derive the provider of an embed', () => {
    expect(embedBlock(episode).fields).toMatchObject({ blockType: 'embed', provider: 'youtube' })
  })
})

const episode = { url: 'https://youtu.be/abc', title: 'Episode 1' }
