import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  blockQuote,
  calloutBlock,
  countWords,
  embedBlock,
  embedProvider,
  findExternalLinks,
  findHashtags,
  findInternalLinks,
  heading,
  image,
  internalLink,
  lineBreak,
  link,
  mapNodes,
  numberedList,
  paragraph,
  quoteBlock,
  readingMinutes,
  renderTokens,
  richText,
  type RichTextNode,
  table,
  text,
  toPlainText,
  walk,
} from '../../src/core/richtext/index.js'

describe('walk', () => {
  it('should visit nodes in reading order and say where each one is', () => {
    const seen: string[] = []
    walk(richText(paragraph('a', 'b'), heading('h2', 'c')).root, ({ type }, { path }) =>
      seen.push(`${type} ${path}`),
    )
    expect(seen).toEqual([
      'root root',
      'paragraph root.children.0',
      'text root.children.0.children.0',
      'text root.children.0.children.1',
      'heading root.children.1',
      'text root.children.1.children.0',
    ])
  })

  it('should take a tree far deeper than the stack', () => {
    let node: RichTextNode = { type: 'text', version: 1, text: 'x' }
    for (let depth = 0; depth < 20_000; depth += 1) node = { type: 'quote', version: 1, children: [node] }
    let deepest = 0
    walk(node, (_, { depth }) => (deepest = depth), '')
    expect(deepest).toBe(20_000)
  })

  it('should not lose children when nodes are mapped', () => {
    const tree = richText(paragraph('a'), numberedList(['b', 'c']))
    expect(mapNodes(tree, (node) => (node.children ? { ...node, children: [] } : node))).toEqual(tree)
  })
})

describe('toPlainText', () => {
  it.each([
    ['formats in a line', richText(paragraph('not ', text('bold', { bold: true }), '.')), 'not bold.'],
    [
      'a link without its address',
      richText(paragraph('see ', link('https://example.com', 'this'))),
      'see this',
    ],
    ['headings and paragraphs', richText(heading('h2', 'TCR'), paragraph('Who owns it')), 'TCR\nWho owns it'],
    ['a break in a line', richText(paragraph('a', lineBreak(), 'b')), 'a\nb'],
    ['nested lists', richText(numberedList(['a', numberedList(['b']), 'c'])), 'a\nb\nc'],
    [
      'cells of a table',
      richText(
        table([
          ['Who', 'Where'],
          ['Ann', 'Sinch'],
        ]),
      ),
      'Who\nWhere\nAnn\nSinch',
    ],
    ['a block quote', richText(blockQuote('said'), paragraph('me')), 'said\nme'],
    [
      'a quote with its source',
      richText(quoteBlock({ text: 'q', attribution: 'A', outlet: 'O' })),
      'q\nA\nO',
    ],
    [
      'the title of an embed',
      richText(embedBlock({ url: 'https://a.example', title: 'Episode 1' })),
      'Episode 1',
    ],
    ['a call-out', richText(calloutBlock({ style: 'tip', text: 'Subscribe' })), 'Subscribe'],
    ['the caption of a picture', richText(image(1, { caption: 'A mast' })), 'A mast'],
    ['nothing for nothing', richText(paragraph()), ''],
  ])('should give %s', (_, tree, expected) => {
    expect(toPlainText(tree)).toBe(expected)
  })

  it('should give nothing for a field that is empty', () => {
    expect(toPlainText(null)).toBe('')
  })

  it('should keep every text that was put in', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(words, (parts) => {
        expect(toPlainText(richText(...parts.map((part) => paragraph(part)))).split('\n')).toEqual(parts)
      }),
    )
  })
})

describe('countWords', () => {
  it.each([
    ['', 0],
    ['— … !', 0],
    ["TCR's owners: who are they?", 5],
    ['50 billion messages', 3],
    ['two\nlines', 2],
    ['📡 mast 📡', 1],
    ['電話番号', 2],
  ])('should count the words of %j', (content, expected) => {
    expect(countWords(content)).toBe(expected)
  })
})

describe('readingMinutes', () => {
  it.each([
    [0, 0],
    [1, 1],
    [229, 1],
    [345, 2],
    [2_300, 10],
  ])('should say how long %i words take', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes)
  })
})

describe('links in a text', () => {
  const tree = richText(
    paragraph(
      internalLink('issues', 12, 'Week 29'),
      link('https://example.com/a', 'a'),
      link('mailto:a@b.example', 'm'),
    ),
    paragraph(internalLink('issues', 12, 'again'), internalLink('people', 'p1', 'Ann'), link('#top', 'up')),
    quoteBlock({ text: 'q', citeUrl: 'https://example.com/q' }),
    embedBlock({ url: 'https://youtu.be/1', title: 'One' }),
    paragraph(link('https://example.com/a', 'a')),
  )

  it('should be found by document, each once, in the order of the text', () => {
    expect(findInternalLinks(tree)).toEqual([
      { relationTo: 'issues', id: 12 },
      { relationTo: 'people', id: 'p1' },
    ])
  })

  it('should be found when they are populated', () => {
    const populated = mapNodes(tree, (node) => {
      const fields = node.fields as { doc?: { value: unknown } } | undefined
      return fields?.doc
        ? { ...node, fields: { ...fields, doc: { ...fields.doc, value: { id: fields.doc.value } } } }
        : node
    })
    expect(findInternalLinks(populated)).toEqual(findInternalLinks(tree))
  })

  it('should leave out a link whose document is gone', () => {
    const gone = internalLink('issues', 1, 'x')
    const fields = { linkType: 'internal', doc: { relationTo: 'issues', value: null } }
    expect(findInternalLinks(richText(paragraph({ ...gone, fields })))).toEqual([])
  })

  it('should be found by web address, with the sources of quotes and embeds', () => {
    expect(findExternalLinks(tree)).toEqual([
      'https://example.com/a',
      'https://example.com/q',
      'https://youtu.be/1',
    ])
  })

  it('should be none in a field that is empty', () => {
    expect([...findInternalLinks(null), ...findExternalLinks(undefined)]).toEqual([])
  })
})

describe('findHashtags', () => {
  it.each([
    ['#Truth_In_Telecoms matters', ['Truth_In_Telecoms']],
    ['we are #1', []],
    ['#10DLC and (#vCon), #RTC.', ['10DLC', 'vCon', 'RTC']],
    ['#TCR and #tcr', ['TCR']],
    ['https://example.com/#top and www.example.com/a#b', []],
    ['C#sharp, a&#39;b and ##twice', []],
    ['#Überwachung #電話 #naïve', ['Überwachung', '電話', 'naïve']],
    ['line\n#start', ['start']],
    ['#', []],
  ])('should find those of %j', (content, expected) => {
    expect(findHashtags(content)).toEqual(expected)
  })
})

describe('renderTokens', () => {
  const purpose = richText(paragraph('This is ', text('{title}', { bold: true })), numberedList(['{title}']))

  it('should replace in every text, however deep, and keep the formats', () => {
    const rendered = renderTokens(purpose, (part) => part.replaceAll('{title}', 'Week 35'))
    expect(rendered).toEqual(
      richText(paragraph('This is ', text('Week 35', { bold: true })), numberedList(['Week 35'])),
    )
  })

  it('should leave what it was given as it was', () => {
    const before = JSON.stringify(purpose)
    renderTokens(purpose, () => 'changed')
    expect(JSON.stringify(purpose)).toBe(before)
  })
})

describe('embedProvider', () => {
  it.each([
    ['https://www.youtube.com/watch?v=1', 'youtube'],
    ['https://youtu.be/1', 'youtube'],
    ['https://player.vimeo.com/video/1', 'vimeo'],
    ['https://open.spotify.com/episode/1', 'spotify'],
    ['https://podcasts.apple.com/gb/podcast/1', 'apple-podcasts'],
    ['https://soundcloud.com/a/b', 'soundcloud'],
    ['https://www.buzzsprout.com/1/2', 'buzzsprout'],
    ['https://notyoutube.com/1', 'other'],
    ['https://youtube.com.example/1', 'other'],
    ['youtu', null],
  ])('should know whose player %s is', (url, provider) => {
    expect(embedProvider(url)).toBe(provider)
  })
})
