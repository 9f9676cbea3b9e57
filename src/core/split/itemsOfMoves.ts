import { h } from 'hastscript'

import { linksOf, oneLine, textOf, type Block } from './blocks.js'
import { movesOf, unitsOf } from './moves.js'
import type { OutlineItem } from './outline.js'
import { noteItem, storyItem, type Tools } from './storyItem.js'
import type { SplitItem } from './types.js'

/** Moves and what stands between them; lines that say no move stay where they are. */
export function movesIn(
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
    const isLine = block.level === 7 || /^(?:p|[uo]l)$/.test(block.node.tagName)
    const units = isLine ? unitsOf(block) : []
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
