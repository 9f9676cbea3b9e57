import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { beforeAll, describe, expect, it } from '@jest/globals'
import { fromHtml } from 'hast-util-from-html'
import { toString } from 'hast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

import { renderEmail } from '../../src/core/render/email/index.js'
import { renderJson } from '../../src/core/render/json/index.js'
import { renderMarkdown } from '../../src/core/render/markdown/index.js'
import { renderSubstack } from '../../src/core/render/substack/index.js'
import { renderText } from '../../src/core/render/text/index.js'
import { renderWebPage } from '../../src/core/render/web/index.js'
import { createEdition, site } from '../support/editionFixture.js'
import { visibleText } from '../support/visibleText.js'

const edition = createEdition()
const GOLDEN = join(import.meta.dirname, '../golden')

/** Each output, and how a reader's program makes words of it. */
const OUTPUTS = {
  'issue.html': { render: () => renderWebPage(edition, site), words: wordsOfHtml },
  'issue.email.html': { render: async () => (await renderEmail(edition, site)).html, words: wordsOfHtml },
  'issue.txt': {
    render: () => renderText(edition, site),
    words: (text: string) => text.replace(/\[\d+\]/g, ''),
  },
  'issue.md': { render: () => renderMarkdown(edition, site), words: wordsOfMarkdown },
  'issue.substack.html': { render: () => renderSubstack(edition, site), words: wordsOfHtml },
  'issue.json': { render: () => renderJson(edition, site), words: wordsOfJson },
}

describe.each(Object.entries(OUTPUTS))('the golden %s', (file, { render, words }) => {
  let output: string
  beforeAll(async () => {
    output = await render()
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(join(GOLDEN, file), output)
  })

  it('should be what was reviewed, to the byte', () => {
    expect(output).toBe(readFileSync(join(GOLDEN, file), 'utf8'))
  })

  it('should be the same when it is rendered again', async () => {
    expect(await render()).toBe(output)
  })

  it('should hold every visible word of the edition', () => {
    const said = bare(words(output))
    const missing = visibleText(edition).filter((run) => !said.includes(bare(run)))
    expect(visibleText(edition).length).toBeGreaterThan(60)
    expect(missing).toEqual([])
  })
})

describe('what the editor wrote about a hostile picture', () => {
  it.each([
    ['page', () => renderWebPage(edition, site)],
    ['mail', async () => (await renderEmail(edition, site)).html],
    ['Substack paste', () => renderSubstack(edition, site)],
    [
      'JSON',
      () =>
        stringsIn(JSON.parse(renderJson(edition, site)))
          .filter((text) => text.startsWith('<'))
          .join(''),
    ],
  ])('should be words in the %s, not a picture', async (_where, render) => {
    const hostile: string[] = []
    visit(fromHtml(await render()), 'element', ({ tagName, properties }) => {
      if (tagName === 'script' || Object.keys(properties).some((name) => /^on/i.test(name)))
        hostile.push(tagName)
    })
    expect(hostile).toEqual([])
  })
})

describe('the Markdown of an issue', () => {
  it('should hold no HTML', () => {
    const found: string[] = []
    visit(unified().use(remarkParse).use(remarkGfm).parse(renderMarkdown(edition, site)), 'html', (node) => {
      found.push(node.value)
    })
    expect(found).toEqual([])
  })

  it('should come back the same from a parser', async () => {
    const settings = { bullet: '-', emphasis: '_', rule: '-' } as const
    const processor = unified()
      .use(remarkParse)
      .use(remarkGfm, { tablePipeAlign: false })
      .use(remarkStringify, settings)
    const markdown = renderMarkdown(edition, site)
    expect(String(await processor.process(markdown))).toBe(markdown)
  })
})

describe('the plain text of an issue', () => {
  const lines = renderText(edition, site).split('\n')

  it('should have no line of more than 72 columns but for an address', () => {
    const long = lines.filter((line) => [...line.trimEnd()].length > 73 && !/https?:|mailto:/.test(line))
    expect(long).toEqual([])
  })

  it('should not begin a line like a quotation, or like a new message', () => {
    expect(lines.filter((line) => line.startsWith('From '))).toEqual([])
  })

  it('should number each address once', () => {
    const notes = lines.filter((line) => /^\[\d+\] /.test(line))
    expect(notes.map((line) => Number(/\d+/.exec(line)?.[0]))).toEqual(notes.map((_, index) => index + 1))
    expect(new Set(notes.map((line) => line.replace(/^\S+ /, ''))).size).toBe(notes.length)
  })
})

/** Without what tells formats apart: marks, breaks, and where words are joined. */
function bare(text: string): string {
  return text.replace(/[\s*_~^\\>]+/g, '')
}

function wordsOfHtml(html: string): string {
  return toString(fromHtml(html))
}

function wordsOfMarkdown(markdown: string): string {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown)
  return wordsOfNode(tree)
}

function wordsOfNode(node: {
  type: string
  start?: number | null
  value?: string
  alt?: string | null
  children?: unknown[]
}): string {
  const inner = (node.children ?? []).map((child) => wordsOfNode(child as typeof node)).join('')
  return `${node.value ?? ''}${node.alt ?? ''}${inner}`
}

function wordsOfJson(json: string): string {
  return stringsIn(JSON.parse(json)).join(' ')
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value, `${value}.`]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}
