import { foldText } from '../../../src/core/search/foldText.js'
import type { SplitIssue, SplitItem, SplitSection, SplitStory } from '../../../src/core/split/types.js'

/** What a part of an old issue becomes, and its name within its source for good. */
export interface PartName {
  collection: 'moves' | 'stories'
  part: string
}

/**
 * The names of all stories and moves of an issue, by where they stand in it: `sections.2.items.0`. The second of a name
 * gets a number, so that the same source gives the same names.
 */
export function partNames({ sections }: SplitIssue): Map<string, PartName> {
  const taken = new Set<string>()
  const unique = (part: string) => {
    let candidate = part
    for (let count = 2; taken.has(candidate); count += 1) candidate = `${part}#${count}`
    taken.add(candidate)
    return candidate
  }
  const names = new Map<string, PartName>()
  for (const [sectionIndex, section] of sections.entries()) {
    for (const [index, item] of section.items.entries()) {
      const path = pathOf(sectionIndex, index)
      if (item.story)
        names.set(path, { collection: 'stories', part: unique(storyPart(item.story, item, section)) })
      else if (item.move)
        names.set(path, { collection: 'moves', part: unique(`move:${foldText(item.move.person.name)}`) })
    }
  }
  return names
}

export const pathOf = (section: number, item: number) => `sections.${section}.items.${item}`

/** A story is called by its own title, else by what stands above it. */
export function titleOf(story: SplitStory, item: SplitItem, section: SplitSection): string {
  return story.title.trim() || item.heading || section.heading || 'Untitled'
}

function storyPart(story: SplitStory, item: SplitItem, section: SplitSection): string {
  return story.url ?? `story:${foldText(titleOf(story, item, section))}`
}
