import type { Element } from 'hast'
import { h } from 'hastscript'

import type { KnownNames } from '../people/personName.js'
import { linksOf, oneLine, rootOf, textOf, type Block } from './blocks.js'
import { movesOf, unitsOf } from './moves.js'
import type { Lexicon } from './names.js'
import type { OutlineItem, OutlineSection } from './outline.js'
import { buildStory, isSourceLine } from './story.js'
import type { Finding, SplitItem, SplitSection } from './types.js'

export interface Tools {
  lexicon: Lexicon
  known: KnownNames
  isMovesHeading: (text: string) => boolean
  find: (path: string, finding: Omit<Finding, 'path'>) => void
  /** Whether the issue was rendered by Masthead. */
  isOurs: boolean
}

/** A section with its items, as stories, moves or notes. */
export function buildSection(section: OutlineSection, path: string, tools: Tools): SplitSection {
  const { heading } = section
  const isMoves = tools.isMovesHeading(heading) || section.items.some(({ kind }) => kind === 'move')
  const items: SplitItem[] = []
  for (const item of section.items) {
    const next = () => `${path}.items.${items.length}`
    if (isMoves && item.kind !== 'story' && !item.blocks.some(isSourceLine)) movesIn(item, items, path, tools)
    else if (item.kind === 'note' || (tools.isOurs && !item.blocks.some(isOurStory)))
      items.push(noteItem(item.heading, item.blocks))
    else if (item.heading === null && section.items.length === 1 && linkRows(item.blocks)) {
      for (const block of linkRows(item.blocks) ?? [])
        storyItem({ ...item, blocks: [block] }, titleOfRow(block), items, next(), tools)
    } else storyItem(item, item.heading ?? (heading || firstWords(item.blocks)), items, next(), tools)
  }
  const notesOnly = items.length > 0 && items.every(({ note }) => note !== null)
  const numbered = section.items.length > 0 && section.items.some(({ number }) => number !== null)
  if (numbered)
    section.items.forEach(
      (item) =>
        item.number !== null &&
        tools.find(path, {
          kind: 'sub-story',
          confidence: 0.95,
          text: `${item.number}. ${item.heading ?? ''}`,
          message: 'A numbered part of the section',
        }),
    )
  return {
    heading,
    kind: isMoves ? 'moves' : notesOnly ? 'note' : 'stories',
    numbered,
    intro: rootOf(section.intro),
    items,
  }
}

const isOurStory = (block: Block): boolean =>
  isSourceLine(block) || /^(?:Topics|In this story|Disclosure): /.test(block.text)

const noteItem = (heading: string | null, blocks: readonly Block[]): SplitItem => ({
  heading,
  story: null,
  move: null,
  note: rootOf(blocks),
})

function storyItem(
  item: OutlineItem,
  title: string,
  items: SplitItem[],
  path: string,
  { lexicon, find }: Tools,
): void {
  const { story, findings } = buildStory(title, item.blocks, lexicon)
  items.push({ heading: item.heading ?? null, story, move: null, note: null })
  for (const finding of findings) find(`${path}.story`, finding)
  for (const block of item.blocks) {
    const name = String(block.node.properties.className ?? '')
    if (name.includes('quotation') || block.node.tagName === 'blockquote')
      find(`${path}.story.commentary`, {
        kind: 'quote',
        confidence: 0.9,
        text: block.text,
        message: 'A quotation',
      })
    if (name.includes('embed'))
      find(`${path}.story.commentary`, {
        kind: 'embed',
        confidence: 0.95,
        text: block.text,
        message: 'An embedded film, podcast or post',
      })
  }
  for (const href of story.links)
    find(`${path}.story`, { kind: 'link', confidence: 0.95, text: href, message: 'A link in the story' })
  for (const tag of story.hashtags)
    find(`${path}.story`, { kind: 'hashtag', confidence: 0.95, text: `#${tag}`, message: 'A hashtag' })
  for (const { name, confidence } of story.people)
    find(`${path}.story`, { kind: 'person', confidence, text: name, message: 'A person who is known' })
  for (const { name, confidence } of story.companies)
    find(`${path}.story`, { kind: 'company', confidence, text: name, message: 'A company that is known' })
  const sponsor = item.blocks.find(({ text }) =>
    /\b(?:sponsors? of|is (?:a|our|my) sponsor|sponsored by|also a sponsor|full disclosure)\b/i.test(text),
  )
  if (sponsor)
    find(`${path}.story`, {
      kind: 'disclosure',
      confidence: 0.8,
      text: sponsor.text.slice(0, 400),
      message: 'Somebody is disclosed as a sponsor',
    })
}

const firstWords = (blocks: readonly Block[]): string => {
  const words = (blocks[0]?.text ?? '').split(/(?<=[.!?])\s/u)[0] ?? ''
  return words.length <= 90 ? words : `${words.slice(0, 88).replace(/\s\S*$/u, '')} …`
}

/** Rows of a list of links: each with a link near its beginning, and nothing else in the section but a line before. */
function linkRows(blocks: readonly Block[]): Block[] | null {
  const lists = blocks.filter(({ node }) => node.tagName === 'ul' || node.tagName === 'ol')
  const rows =
    lists.length > 0
      ? lists.flatMap((list) => unitsOf(list))
      : blocks.filter(({ node }) => node.tagName === 'p').map(({ node }) => node)
  const other = blocks.length - (lists.length > 0 ? lists.length : rows.length)
  const least = lists.length > 0 || rows.every(isTitled) ? 2 : 3
  const isList = lists.length > 0
  const isRow = (row: Element) =>
    linksOf(row).length === 1 &&
    textOf(row).length < 500 &&
    (startsMarked(row) || (isList && endsInLink(row)))
  if (other > 0 || rows.length < least || rows.filter(isRow).length / rows.length < 0.8) return null
  return rows.map((node) => ({ node, text: oneLine(textOf(node)), level: 0, role: null, opens: null }))
}

/** Whether a row begins with a link that reads like a title. */
const isTitled = (row: Element): boolean => {
  const first = row.children.find((child) => child.type !== 'text' || child.value.trim() !== '')
  return first?.type === 'element' && first.tagName === 'a' && textOf(first).length > 15
}

/** Whether a row ends with its address, written out. */
const endsInLink = (row: Element): boolean => /https?:\/\/\S+$/.test(oneLine(textOf(row)))

/** Whether a row begins with its link or with bold words, or ends with its link. */
function startsMarked(row: Element): boolean {
  const [first, second] = row.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const begins = [first, first?.type === 'text' && first.value.length < 6 ? second : undefined].some(
    (child) => child?.type === 'element' && ['a', 'strong'].includes(child.tagName),
  )
  const inner = first?.type === 'element' && first.tagName === 'p' ? startsMarked(first) : false
  return begins || inner
}

function titleOfRow(block: Block): string {
  const link = linksOf(block.node)[0]
  return link && link.text.length > 15 && !/^https?:/.test(link.text) ? link.text : firstWords([block])
}

/** Moves and what stands between them; lines that say no move stay where they are. */
function movesIn(
  item: OutlineItem,
  items: SplitItem[],
  path: string,
  { known, lexicon, find, isOurs }: Tools,
): void {
  if (
    item.heading !== null &&
    !item.blocks.some((block) => unitsOf(block).some((unit) => movesOf(unit, known, lexicon).length > 0))
  ) {
    const story = item.blocks.some(({ node }) => linksOf(node).length > 0) && item.kind !== 'note'
    if (story)
      storyItem(item, item.heading, items, `${path}.items.${items.length}`, {
        known,
        lexicon,
        find,
        isOurs: false,
        isMovesHeading: () => false,
      })
    else items.push(noteItem(item.heading, item.blocks))
    return
  }
  if (item.heading !== null)
    find(path, {
      kind: 'kept-in-place',
      confidence: 0.5,
      text: item.heading,
      message: 'A heading above moves, which have none',
    })
  for (const block of item.blocks) {
    const units = block.node.tagName === 'p' || /^[uo]l$/.test(block.node.tagName) ? unitsOf(block) : []
    const reads = units.map((unit) => ({ unit, moves: movesOf(unit, known, lexicon) }))
    if (reads.every(({ moves }) => moves.length === 0)) {
      keep(block, item.kind === 'move' || isOurs, items, path, find)
      continue
    }
    for (const { unit, moves } of reads) {
      const text = oneLine(textOf(unit))
      if (moves.length === 0)
        keep({ ...block, node: h('p', unit.children), text }, item.kind === 'move', items, path, find)
      for (const { move, confidence } of moves) {
        find(`${path}.items.${items.length}.move`, {
          kind: 'move',
          confidence,
          text,
          message: `${move.person.name}: ${move.kind}`,
        })
        items.push({ heading: null, story: null, move, note: null })
      }
      for (const { href } of moves.length > 0 ? linksOf(unit) : [])
        find(`${path}.items.${items.length - 1}.move`, {
          kind: 'link',
          confidence: 0.9,
          text: href,
          message: 'A link in the line',
        })
    }
  }
}

function keep(block: Block, follows: boolean, items: SplitItem[], path: string, find: Tools['find']): void {
  const last = items.at(-1)
  const first = last?.move?.person.name.split(' ')[0] ?? ''
  const isOn =
    block.role === 'move-note' ||
    (block.node.tagName === 'p' &&
      (/^(?:I['’]ve|I have|I|He|She|They|We)\s/u.test(block.text) ||
        (first !== '' && block.text.includes(first)) ||
        follows))
  const at = `${path}.items.${items.length}`
  if (last?.move && isOn && linksOf(block.node).length === 0) {
    last.move.note = [last.move.note, block.text].filter(Boolean).join(' ')
    return
  }
  find(at, {
    kind: 'kept-in-place',
    confidence: 0.5,
    text: block.text,
    message: 'Says no move that could be read, and is kept as a note',
  })
  if (last?.note && last.heading === null) last.note.children.push(block.node)
  else items.push(noteItem(null, [block]))
}
