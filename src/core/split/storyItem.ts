import type { KnownNames } from '../people/personName.js'
import { rootOf, type Block } from './blocks.js'
import type { Lexicon } from './names.js'
import type { OutlineItem } from './outline.js'
import { buildStory } from './story.js'
import type { Find, SplitItem } from './types.js'

export interface Tools {
  lexicon: Lexicon
  known: KnownNames
  isMovesHeading: (text: string) => boolean
  find: Find
  /** Whether the issue was rendered by Masthead. */
  isOurs: boolean
}

export const noteItem = (heading: string | null, blocks: readonly Block[]): SplitItem => ({
  heading,
  story: null,
  move: null,
  note: rootOf(blocks),
})

/** Adds a story with what was found in it. */
export function storyItem(
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
