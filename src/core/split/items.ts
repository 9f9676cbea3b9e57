import { rootOf, type Block } from './blocks.js'
import { movesIn } from './itemsOfMoves.js'
import { firstWords, linkRows, titleOfRow } from './linkRows.js'
import type { OutlineSection } from './outline.js'
import { withRepeatedCompanies } from './repeatedCompanies.js'
import { isSourceLine } from './story.js'
import { noteItem, storyItem, type Tools } from './storyItem.js'
import type { SplitItem, SplitSection } from './types.js'

/** A section with its items, as stories, moves or notes. */
export function buildSection(section: OutlineSection, path: string, tools: Tools): SplitSection {
  const { heading } = section
  const isMoves = tools.isMovesHeading(heading) || section.items.some(({ kind }) => kind === 'move')
  const known = isMoves ? withRepeatedCompanies(section, tools) : tools.known
  const items: SplitItem[] = []
  const only = section.items.length === 1 ? section.items[0] : undefined
  const mayList = !isMoves && !tools.isOurs && only?.heading === null && only.kind !== 'note'
  const listed = only && mayList ? linkRows(only.blocks, heading === '') : null
  for (const item of section.items) {
    const next = () => `${path}.items.${items.length}`
    if (isMoves && item.kind !== 'story' && !item.blocks.some(isSourceLine))
      movesIn(item, items, path, { ...tools, known })
    else if (item.kind === 'note' || (tools.isOurs && !item.blocks.some(isOurStory)))
      items.push(noteItem(item.heading, item.blocks))
    else if (listed) {
      for (const block of listed.rows)
        storyItem({ ...item, blocks: [block] }, titleOfRow(block), items, next(), tools)
      if (listed.tail.length > 0) items.push(noteItem(null, listed.tail))
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
          text: `${item.mark} ${item.heading ?? ''}`,
          message: 'A numbered part of the section',
        }),
    )
  return {
    heading,
    kind: isMoves ? 'moves' : notesOnly ? 'note' : 'stories',
    numbered,
    intro: rootOf([...section.intro, ...(listed?.lead ?? [])]),
    items,
  }
}

const isOurStory = (block: Block): boolean =>
  isSourceLine(block) || /^(?:Topics|In this story|Disclosure): /.test(block.text)
