import { describe, expect, it } from '@jest/globals'
import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'

import { htmlConverters } from '../../collections/fields/richText/htmlConverters.js'
import {
  blockQuote,
  bulletList,
  calloutBlock,
  checkList,
  embedBlock,
  heading,
  horizontalRule,
  image,
  internalLink,
  link,
  numberedList,
  paragraph,
  quoteBlock,
  richText,
  type RichTextNode,
  table,
  text,
} from '../../src/core/richtext/index.js'

const EVIL = '<script>alert("1")</script>'
const EVIL_ESCAPED = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;'

describe('a rich text as HTML', () => {
  it.each([
    ['a heading', heading('h2', 'TCR'), '<h2>TCR</h2>'],
    [
      'a link',
      paragraph(link('https://example.com/?a=1&b', 'x')),
      '<p><a href="https://example.com/?a=1&amp;b">x</a></p>',
    ],
    ['an internal link', paragraph(internalLink('issues', 7, 'x')), '<p><a href="/issues/7">x</a></p>'],
    ['a block quote', blockQuote('q'), '<blockquote>q</blockquote>'],
    ['a rule', horizontalRule(), '<hr />'],
    ['a list', numberedList(['a', 'b']), '<ol><li>a</li><li>b</li></ol>'],
    [
      'a nested list inside the item above it',
      bulletList(['a', numberedList(['b']), 'c']),
      '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>',
    ],
    ['a list that starts nested', bulletList([bulletList(['a'])]), '<ul><li><ul><li>a</li></ul></li></ul>'],
    ['a list that starts later', { ...numberedList(['a']), start: 3 }, '<ol start="3"><li>a</li></ol>'],
    [
      'a check list',
      checkList([{ text: 'a', checked: true }]),
      '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" disabled checked /> a</li></ul>',
    ],
    [
      'a quote with its source',
      quoteBlock({
        text: 'One\ntwo\n\nthree',
        attribution: 'Ann',
        title: 'Talk',
        outlet: 'Mag',
        date: '2023',
        citeUrl: 'https://a.example/',
      }),
      '<figure class="quotation"><blockquote cite="https://a.example/"><p>One<br />two</p><p>three</p></blockquote>' +
        '<figcaption>Ann, <cite><a href="https://a.example/">Talk</a></cite>, Mag, 2023</figcaption></figure>',
    ],
    [
      'a quote with an outlet only',
      quoteBlock({ text: 'q', outlet: 'Mag', citeUrl: 'https://a.example/' }),
      '<figure class="quotation"><blockquote cite="https://a.example/"><p>q</p></blockquote>' +
        '<figcaption><a href="https://a.example/">Mag</a></figcaption></figure>',
    ],
    [
      'a quote without a source',
      quoteBlock({ text: 'q' }),
      '<figure class="quotation"><blockquote><p>q</p></blockquote></figure>',
    ],
    [
      'a quote with an address only',
      quoteBlock({ text: 'q', citeUrl: 'https://a.example/' }),
      '<figure class="quotation"><blockquote cite="https://a.example/"><p>q</p></blockquote>' +
        '<figcaption><a href="https://a.example/">https://a.example/</a></figcaption></figure>',
    ],
    [
      'an embed',
      embedBlock({ url: 'https://youtu.be/1', title: 'One', thumbnailUrl: 'https://a.example/1.png' }),
      '<figure class="embed embed-youtube"><a href="https://youtu.be/1"><img src="https://a.example/1.png" alt="" /> One</a></figure>',
    ],
    [
      'an embed that is not finished',
      embedBlock({ url: 'htt', title: 'One' }),
      '<figure class="embed embed-other">One</figure>',
    ],
    [
      'a call-out',
      calloutBlock({ style: 'tip', text: 'Go' }),
      '<aside class="callout callout-tip"><p>Go</p></aside>',
    ],
    [
      'a picture with its caption and credit',
      picture(
        {
          url: '/api/media/file/a.png',
          alt: 'A mast',
          width: 2,
          height: 1,
          caption: 'Its own',
          credit: 'Ann',
        },
        'Here',
      ),
      '<figure class="picture"><img src="/api/media/file/a.png" alt="A mast" width="2" height="1" />' +
        '<figcaption>Here · Ann</figcaption></figure>',
    ],
    [
      'a picture with the caption of the media',
      picture({ url: '/a.png', alt: '', caption: 'Its own' }),
      '<figure class="picture"><img src="/a.png" alt="" /><figcaption>Its own</figcaption></figure>',
    ],
    ['a picture that is not populated', image(1), ''],
  ])('should show %s', (_, node, expected) => {
    expect(html(node)).toBe(expected)
  })

  it('should know every node of the builders', () => {
    const tableNode = table([['Who'], [text('Ann', { bold: true })]])
    const all = html(tableNode, paragraph('a'), embedBlock({ url: 'https://a.example', title: 'x' }))
    expect(all).not.toContain('unknown')
    expect(all).toMatch(/<th[^>]*>\s*<p>Who<\/p>\s*<\/th>/)
    expect(all).toMatch(/<td[^>]*>\s*<p><strong>Ann<\/strong><\/p>\s*<\/td>/)
  })

  it.each([
    ['text', paragraph(EVIL)],
    ['a quote', quoteBlock({ text: EVIL, attribution: EVIL, title: EVIL, outlet: EVIL, date: EVIL })],
    ['the address of a quote', quoteBlock({ text: 'x', citeUrl: `https://a.example/${EVIL}` })],
    ['the title of an embed', embedBlock({ url: 'https://a.example', title: EVIL })],
    ['the address of an embed', embedBlock({ url: `https://a.example/${EVIL}`, title: 'x' })],
    ['a call-out', calloutBlock({ style: 'info', text: EVIL })],
    ['a picture', picture({ url: `/${EVIL}`, alt: EVIL, credit: EVIL }, EVIL)],
  ])('should escape what stands in %s', (_, node) => {
    expect(html(node)).toContain(EVIL_ESCAPED)
    expect(html(node)).not.toContain('<script')
  })

  it('should make no link of a dangerous address that got past the check', () => {
    const all = html(
      embedBlock({ url: 'javascript:alert(1)', title: 'x', thumbnailUrl: 'data:,x' }),
      quoteBlock({ text: 'x', title: 't', citeUrl: 'javascript:alert(1)' }),
      {
        ...embedBlock({ url: 'https://a.example', title: 'x' }),
        fields: { blockType: 'embed', provider: '"><b>' },
      },
      { ...calloutBlock({ style: 'info', text: 'x' }), fields: { blockType: 'callout', style: '"><b>' } },
    )
    expect(all).not.toMatch(/href|src|javascript|<b>/)
  })

  it('should give the same bytes each time', () => {
    const node = checkList([{ text: 'a', checked: false }])
    expect(html(node)).toBe(html(node))
  })
})

function html(...children: RichTextNode[]): string {
  return convertLexicalToHTML({
    data: richText(...children),
    disableContainer: true,
    converters: htmlConverters({
      internalDocToHref: ({ linkNode: { fields } }) =>
        `/${fields.doc?.relationTo}/${fields.doc?.value as string}`,
    }),
  })
}

function picture(media: Record<string, unknown>, caption?: string): RichTextNode {
  return { ...image(1, caption === undefined ? {} : { caption }), value: { id: 1, ...media } }
}
