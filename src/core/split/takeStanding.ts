import { rootOf, type Block } from './blocks.js'
import { isFurniture, standingTexts, type OpeningName } from './standing.js'
import type { Find, SplitContext, SplitIssue } from './types.js'

/** Takes off what belongs to the page or mail around an issue. */
export function takeFurniture(blocks: Block[], name: string, find: Find): Block[] {
  return blocks.filter((block, index) => {
    if (!isFurniture(block) && !(index < 3 && block.text === name)) return true
    find('', {
      kind: 'standing-text',
      confidence: 0.9,
      text: block.text,
      message: 'Belongs to the page or mail around the issue',
    })
    return false
  })
}

/** What our outputs put after the sections: corrections and references are made again from the documents. */
export function takeClosing(blocks: Block[], find: Find): Block[] {
  const isClosing = ({ role }: Block) => role === 'corrections' || role === 'references'
  const from = blocks.findIndex(
    ({ text, level }, index) =>
      level === 2 &&
      /^(?:Corrections|Refers to)$/.test(text) &&
      /^[uo]l$/.test(blocks[index + 1]?.node.tagName ?? ''),
  )
  return blocks.filter((block, index) => {
    const closes =
      isClosing(block) ||
      (from >= 0 &&
        index >= from &&
        (/^[uo]l$/.test(block.node.tagName) || /^(?:Corrections|Refers to)$/.test(block.text)))
    if (closes)
      find('', {
        kind: 'standing-text',
        confidence: 0.95,
        text: block.text,
        message: 'Corrections and references of the issue as it was published',
      })
    return !closes
  })
}

/** Standing texts that close an issue, or stand between its sections. */
export function takeRepeated(blocks: Block[], context: SplitContext, find: Find): Block[] {
  const standing = standingTexts(context)
  const lastThree = blocks.length - 3
  return blocks.filter((block, index) => {
    const known =
      standing(block, false) ??
      (index >= lastThree && block.text.length < 300 && block.level === 0 ? standing(block, true) : null)
    if (known === null || known.name === 'pitch' || known.name === 'purpose') return true
    find(`opening.${known.name}`, {
      kind: 'standing-text',
      confidence: known.confidence,
      text: block.text,
      message: 'A standing text, repeated',
    })
    return false
  })
}

/** The standing texts that open an issue, and the blocks that are none. */
export function openingOf(
  blocks: readonly Block[],
  context: SplitContext,
  find: Find,
): { opening: SplitIssue['opening']; kept: Block[] } {
  const standing = standingTexts(context)
  const found: Record<OpeningName, Block[]> = {
    purpose: [],
    signUpCall: [],
    tipsCall: [],
    pitch: [],
    intro: [],
  }
  const kept: Block[] = []
  for (const block of blocks) {
    const known = standing(block, true)
    if (known === null) {
      kept.push(block)
      continue
    }
    found[known.name].push(block)
    find(`opening.${known.name}`, {
      kind: 'standing-text',
      confidence: known.confidence,
      text: block.text,
      message: 'A standing text of the publication',
    })
  }
  const opening = {
    purpose: rootOf(found.purpose),
    signUpCall: rootOf(found.signUpCall),
    tipsCall: rootOf(found.tipsCall),
    pitch: rootOf(found.pitch),
    intro: null,
  }
  return { opening, kept }
}
