import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { toString } from 'hast-util-to-string'

import { richTextToHast } from '../../collections/fields/richText/toHast.js'
import { sanitise } from '../../src/core/edition/sanitise.js'
import { assertRichText, fromHast, toPlainText } from '../../src/core/richtext/index.js'

const read = (html: string): Root => sanitise(fromHtml(html, { fragment: true }))
const there = (html: string) => fromHast(read(html))
const back = (html: string): string =>
  toHtml(richTextToHast(there(html), 'text') ?? { type: 'root', children: [] })

describe('a rich text made of hast', () => {
  it.each([
    ['a paragraph', '<p>One <strong>two</strong> <em>three</em><br>four</p>'],
    ['marks', '<p><u>a</u><s>b</s><sub>c</sub><sup>d</sup><code>e</code></p>'],
    ['a link', '<p>See <a href="https://example.com/a?b=1&#x26;c">this <strong>one</strong></a>.</p>'],
    ['a link to a document', '<p><a href="masthead:issues/7">Week 7</a></p>'],
    ['headings', '<h2>a</h2><h3>b</h3><h4>c</h4>'],
    ['a running quote', '<blockquote>He said so.</blockquote>'],
    ['a rule', '<p>a</p><hr><p>b</p>'],
    ['a list in a list', '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>'],
    ['a list that starts nested', '<ul><li><ul><li>a</li></ul></li></ul>'],
    ['a list that starts later', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['alignment', '<p style="text-align: center;">a</p>'],
    [
      'a quotation with its source',
      '<figure class="quotation"><blockquote cite="https://a.example/"><p>One<br>two</p><p>three</p></blockquote>' +
        '<figcaption>Ann Other, <cite><a href="https://a.example/">Talk</a></cite>, Mag, May 2023</figcaption></figure>',
    ],
    [
      'an embed',
      '<figure class="embed embed-youtube"><a href="https://youtu.be/x"><img src="https://i.example/x.png" alt=""> Talk</a></figure>',
    ],
    ['a call-out', '<aside class="callout callout-tip"><p>Mind this.</p></aside>'],
  ])('should give %s back as it was', (_, html) => {
    expect(back(html)).toBe(html)
  })

  it('should give a check list and a table back with every word, box and heading', () => {
    const list =
      '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" disabled checked> a</li></ul>'
    expect(back(list)).toBe(list)
    const cells = back('<table><tr><th>Who</th><th>Where</th></tr><tr><td colspan="2">Ann</td></tr></table>')
    expect(cells.replace(/\s+/g, ' ')).toContain('<th> <p>Who</p> </th> <th> <p>Where</p> </th>')
    expect(cells).toContain('colspan="2"')
  })

  it.each([
    ['a heading of the first level as one of the second', '<h1>a</h1>', '<h2>a</h2>'],
    ['a heading of the sixth level as one of the fourth', '<h6>a</h6>', '<h4>a</h4>'],
    ['bare text as a paragraph', ' a\n b ', '<p>a b</p>'],
    [
      'a picture as a link to it',
      '<p>a <img src="https://e.example/p.png" alt="A chart"></p>',
      '<p>a <a href="https://e.example/p.png">A chart</a></p>',
    ],
    ['a link that leads nowhere as its words', '<p><a href="/x">a</a> b</p>', '<p>a b</p>'],
    [
      'preformatted text with its lines',
      '<pre><code>a\n  b</code></pre>',
      '<p><code>a</code><br><code>  b</code></p>',
    ],
    [
      'paragraphs of a quote with a break between them',
      '<blockquote><p>a</p><p>b</p></blockquote>',
      '<blockquote>a</blockquote><blockquote>b</blockquote>',
    ],
    ['paragraphs of a list item as lines', '<ul><li><p>a</p><p>b</p></li></ul>', '<ul><li>a<br>b</li></ul>'],
    [
      'what no list item can hold after the list',
      '<ul><li>a<hr></li><li>b</li></ul>',
      '<ul><li>a</li><li>b</li></ul><hr>',
    ],
    [
      'a call-out with a link as paragraphs',
      '<aside class="callout callout-tip"><p><a href="https://a.example">a</a></p></aside>',
      '<p><a href="https://a.example">a</a></p>',
    ],
  ])('should keep %s', (_, html, expected) => {
    expect(back(html)).toBe(expected)
  })

  it('should put a picture that was taken over in the place of its address, with its caption', () => {
    const made = fromHast(
      read('<figure><img src="https://e.example/p.png" alt="x"><figcaption>A chart</figcaption></figure>'),
      {
        pictureOf: (src) => ({ id: `media of ${src}` }),
      },
    )
    expect(made?.root.children).toMatchObject([
      { type: 'upload', value: 'media of https://e.example/p.png', fields: { caption: 'A chart' } },
    ])
  })

  it('should say nothing where there is nothing to say', () => {
    expect([fromHast(null), there(' '), there('<p></p><ul></ul>')]).toEqual([null, null, null])
  })

  it('should lose no word, be what the editor could have made, and stay the same from then on', () => {
    fc.assert(
      fc.property(fc.array(block(3), { minLength: 1, maxLength: 5 }), (parts) => {
        const tree = read(parts.join(''))
        const made = fromHast(tree)
        if (made) assertRichText(made)
        expect(wordsOf(toPlainText(made))).toEqual(wordsOf(toString(tree)))
        const once = richTextToHast(made, 'text')
        const twice = richTextToHast(fromHast(once), 'text')
        expect(twice && toHtml(twice)).toBe(once && toHtml(once))
      }),
      { numRuns: 400 },
    )
  })
})

const wordsOf = (text: string) => (text.match(/\w+/g) ?? []).sort()

const word = fc.integer({ min: 0, max: 999 }).map((n) => ` w${n}w `)

function inline(depth: number): fc.Arbitrary<string> {
  if (depth === 0) return word
  const inner = fc.array(inline(depth - 1), { maxLength: 3 }).map((parts) => parts.join(' '))
  return fc.oneof(
    word,
    fc.constant('<br>'),
    fc.constant(' \n '),
    fc
      .tuple(fc.constantFrom('strong', 'em', 'u', 's', 'sub', 'code', 'span', 'cite'), inner)
      .map(([tag, text]) => `<${tag}>${text}</${tag}>`),
    fc
      .tuple(fc.constantFrom('https://a.example/', 'mailto:a@b.example', '/x', 'masthead:issues/3'), word)
      .map(([href, text]) => `<a href="${href}">${text}</a>`),
  )
}

function block(depth: number): fc.Arbitrary<string> {
  const line = fc.array(inline(2), { maxLength: 4 }).map((parts) => parts.join(''))
  const plain = fc
    .tuple(fc.constantFrom('p', 'h1', 'h3', 'h6', 'pre', 'div'), line)
    .map(([tag, text]) => `<${tag}>${text}</${tag}>`)
  const quotation = fc
    .tuple(line, line, fc.boolean())
    .map(
      ([text, source, cited]) =>
        `<figure class="quotation"><blockquote><p>${text}</p></blockquote><figcaption>${cited ? `<cite>${source}</cite>, Mag, May 2023` : source}</figcaption></figure>`,
    )
  const embed = fc
    .tuple(word, line)
    .map(
      ([title, text]) =>
        `<figure class="embed embed-other"><a href="https://v.example/1">${title}</a>${text}</figure>`,
    )
  if (depth === 0) return fc.oneof(plain, line, quotation, embed)
  const inner = fc.array(block(depth - 1), { maxLength: 3 }).map((parts) => parts.join(''))
  return fc.oneof(
    plain,
    line,
    quotation,
    embed,
    fc
      .tuple(fc.constantFrom('div', 'blockquote', 'aside class="callout callout-info"', 'figure'), inner)
      .map(([tag, text]) => `<${tag}>${text}</${tag.split(' ')[0]}>`),
    fc
      .tuple(fc.constantFrom('ul', 'ol'), fc.array(inner, { maxLength: 3 }))
      .map(([tag, items]) => `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`),
    fc
      .array(fc.array(inner, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
      .map(
        (rows) =>
          `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
      ),
  )
}
