import { readMoveSentence } from '../people/readMoveSentence.js'
import { headingKey, isSameHeading, type Block } from './blocks.js'
import type { CoveredList } from './covered.js'
import { numbering, type Numbered } from './numbering.js'
import { isSourceLine } from './story.js'

export interface OutlineItem {
  heading: string | null
  number: number | null
  /** The number as it was typed: "1.", "TCR 1:". */
  mark: string
  kind: Block['opens']
  blocks: Block[]
}

export interface OutlineSection {
  heading: string
  /** 0 to 1: how sure it is that a section begins here. */
  confidence: number
  intro: Block[]
  items: OutlineItem[]
}

export interface Outline {
  before: Block[]
  sections: OutlineSection[]
}

type NumberOf = (text: string) => Numbered | null

/** Cuts the blocks of an issue into sections: at the headings that the Covered list names, else at its highest headings. */
export function outlineOf(
  blocks: readonly Block[],
  covered: CoveredList | null,
  movesHeading: (text: string) => boolean,
): Outline {
  const numberOf = numbering(blocks.map(({ text }) => text))
  const starts = sectionStarts(blocks, covered, movesHeading, numberOf)
  const first = [...starts.keys()][0]
  const outline: Outline = { before: blocks.slice(0, first ?? 0), sections: [] }
  if (first === undefined) {
    if (blocks.length > 0)
      outline.sections.push({ heading: '', confidence: 0.4, ...itemsOf(blocks, [], false, numberOf) })
    return outline
  }
  const places = [...starts.keys()]
  places.forEach((place, index) => {
    const head = blocks[place]
    if (!head) return
    const entries = covered?.rows.find(({ label }) => isSameHeading(label, head.text))?.entries ?? []
    const inner = blocks.slice(place + 1, places[index + 1])
    outline.sections.push({
      heading: head.text,
      confidence: starts.get(place) ?? 0.5,
      ...itemsOf(inner, entries, movesHeading(head.text), numberOf),
    })
  })
  return outline
}

function sectionStarts(
  blocks: readonly Block[],
  covered: CoveredList | null,
  isMoves: (text: string) => boolean,
  numberOf: NumberOf,
): Map<number, number> {
  const headings = blocks.flatMap((block, index) =>
    block.level > 0 && block.role === null ? [{ ...block, index }] : [],
  )
  const starts = new Map<number, number>()
  if (covered) {
    let from = 0
    for (const { label } of covered.rows) {
      const exact = blocks.findIndex(
        (block, index) =>
          index >= from &&
          block.role === null &&
          headingKey(block.text) === headingKey(label) &&
          block.text.length < 300,
      )
      const at =
        exact >= 0
          ? exact
          : blocks.findIndex(
              (block, index) => index >= from && block.level > 0 && isSameHeading(block.text, label),
            )
      if (at < 0) continue
      starts.set(at, 0.98)
      from = at + 1
    }
    const levels = [...starts.keys()]
      .map((at) => blocks[at]?.level ?? 0)
      .filter((level) => level > 0 && level < 7)
    const entries = covered.rows.flatMap((row) => row.entries)
    if (starts.size > 0) {
      const level = Math.max(0, ...levels)
      const isMore = ({ level: own, text }: Block) =>
        own > 0 &&
        own <= level &&
        numberOf(text) === null &&
        !entries.some((entry) => isSameHeading(entry, text))
      for (const heading of headings)
        if (!starts.has(heading.index) && (isMore(heading) || (levels.length === 0 && isMoves(heading.text))))
          starts.set(heading.index, 0.8)
      return new Map([...starts].sort(([a], [b]) => a - b))
    }
  }
  const isNumbered = (text: string) => numberOf(text) !== null
  const real = headings.filter(({ level }) => level < 7)
  const level = levelOfSections(real.length > 0 ? real : headings, isNumbered)
  for (const { index, level: own, text } of headings) {
    const isOwn =
      own <= level &&
      (!isNumbered(text) || headings.every((heading) => heading.level !== own || isNumbered(heading.text)))
    const isEarly = starts.size === 0 && own < 7 && level < 7 && !isNumbered(text)
    if (isOwn || isEarly || (own === 7 && isMoves(text) && !isInRun(blocks, index)))
      starts.set(index, own === 7 ? 0.7 : 0.9)
  }
  return starts
}

/** The highest level; one above the others that stands alone at the top is the title of something, unless people stand under it. */
function levelOfSections(headings: readonly Block[], isNumbered: (text: string) => boolean): number {
  const plain = headings.filter(({ text }) => !isNumbered(text))
  const levels = [...new Set((plain.length > 0 ? plain : headings).map(({ level }) => level))].sort(
    (a, b) => a - b,
  )
  return levels[0] ?? 7
}

/** Items of a section: at numbers typed by hand, at headings of their own, at entries of the Covered list. */
function itemsOf(
  blocks: readonly Block[],
  entries: string[],
  isMoves: boolean,
  numberOf: NumberOf,
): Pick<OutlineSection, 'intro' | 'items'> {
  const marks = itemStarts(blocks, entries, isMoves, numberOf)
  const opened = blocks.some(({ opens }) => opens !== null)
  const first = opened ? blocks.findIndex(({ opens }) => opens !== null) : (marks[0] ?? blocks.length)
  const isIntro = opened || marks.length > 0
  const lead = blocks.slice(0, first)
  const places = opened ? blocks.flatMap(({ opens }, index) => (opens === null ? [] : [index])) : marks
  const items = places.map((place, index): OutlineItem => {
    const head = blocks[place]
    const inner = blocks.slice(place, places[index + 1])
    if (!head || (head.level === 0 && !marks.includes(place)))
      return { heading: null, number: null, mark: '', kind: head?.opens ?? null, blocks: inner }
    const numbered = numberOf(head.text)
    return {
      heading: numbered?.words ?? head.text,
      number: numbered?.number ?? null,
      mark: head.text.slice(0, head.text.length - (numbered?.words ?? head.text).length).trim(),
      kind: head.opens,
      blocks: inner.slice(1),
    }
  })
  if (!isIntro)
    return lead.length === 0
      ? { intro: [], items: [] }
      : { intro: [], items: [{ heading: null, number: null, mark: '', kind: null, blocks: lead }] }
  if (isMoves && !opened && lead.length > 0)
    return {
      intro: [],
      items: [{ heading: null, number: null, mark: '', kind: null, blocks: lead }, ...items],
    }
  return { intro: lead, items }
}

function itemStarts(
  blocks: readonly Block[],
  entries: string[],
  isMoves: boolean,
  numberOf: NumberOf,
): number[] {
  const isHeading = (block: Block) =>
    block.level > 0 && block.role === null && !(block.level === 7 && isSourceLine(block))
  const strong = blocks.flatMap((block, index) => {
    const next = blocks[index + 1]
    const listed =
      block.role === null && entries.some((entry) => headingKey(entry) === headingKey(block.text))
    const numbered =
      numberOf(block.text) !== null && (isHeading(block) || isLoneNumber(block, next, numberOf))
    return listed || numbered || (isHeading(block) && next && isSourceLine(next)) ? [index] : []
  })
  const numbered = strong.some((index) => numberOf(blocks[index]?.text ?? '') !== null)
  const real = blocks.flatMap((block, index) => (isHeading(block) && block.level < 7 ? [index] : []))
  const weak = blocks.flatMap((block, index) => (isHeading(block) ? [index] : []))
  if (isMoves)
    return [
      ...new Set([...strong, ...weak.filter((index) => !isInRun(blocks, index) && !saysMove(blocks[index]))]),
    ].sort((a, b) => a - b)
  if (blocks[0] && isSourceLine(blocks[0]) && !numbered && strong.length === 0) return []
  const least = Math.min(...real.map((index) => blocks[index]?.level ?? 7))
  if (numbered) return strong
  if (strong.length > 0)
    return [
      ...new Set([
        ...strong,
        ...real.filter(
          (index) => blocks[index]?.level === least && strong.some((one) => blocks[one]?.level === least),
        ),
      ]),
    ].sort((a, b) => a - b)
  if (real.length > 0) return real.filter((index) => blocks[index]?.level === least)
  return weak[0] === 0 && weak.length > 1 ? weak : []
}

/** Short lines in a row are a list without bullets. */
const isInRun = (blocks: readonly Block[], index: number): boolean =>
  blocks[index]?.level === 7 && (blocks[index - 1]?.level === 7 || blocks[index + 1]?.level === 7)

/** "Ines Calder Head of Numbering at Larkhollow" by itself in plain text looks like a heading. */
const saysMove = (block: Block | undefined): boolean =>
  block?.level === 7 && readMoveSentence(block.text).length > 0

const isLoneNumber = ({ node, text }: Block, next: Block | undefined, numberOf: NumberOf): boolean =>
  node.tagName === 'p' &&
  text.length <= 120 &&
  !/[.,;]$/u.test(text) &&
  next !== undefined &&
  numberOf(next.text) === null
