import type { Root } from 'hast'

import { textOf } from '../../src/core/split/blocks.js'
import type { Finding, SplitIssue, SplitSection } from '../../src/core/split/types.js'
import { countWords, type WordCounts } from './sourceWords.js'

/**
 * The words that a split issue keeps, each as often as it stands there: what the report only says again of a text that
 * stands in the issue is not counted twice.
 */
export function keptWords({ opening, sections, findings }: SplitIssue): WordCounts {
  const read = (text: Root | null) => (text ? textOf(text) : '')
  const plain = sections.flatMap(({ heading, intro, items }) => [
    heading,
    read(intro),
    ...items.flatMap(({ heading: own, note, story }) => [
      own ?? '',
      read(note),
      read(story?.commentary ?? null),
    ]),
  ])
  const content = [read(opening.intro), ...plain]
  const whole = content.map(oneLine).join('\n')
  const reported = findings.flatMap(({ kind, path, text, confidence }, index) => {
    if (kind === 'title') return confidence === 0.3 || index > firstTitle(findings) ? [] : [text]
    if (kind === 'standing-text' || kind === 'topic') return [text]
    if (kind === 'sub-story')
      return [text.slice(0, -(plain.find((own) => own !== '' && text.endsWith(own)) ?? '').length)]
    const adds = kind === 'kept-in-place' || kind === 'disclosure' || kind === 'link'
    const isAddress = path !== '' && /^https?:\S+$/.test(text)
    return adds && !isAddress && !whole.includes(oneLine(text)) ? [text] : []
  })
  return sum([
    countWords([...content, ...reported]),
    ...sections.map((section, index) => moveWords(section, index, findings)),
  ])
}

/** Words of the lines that moves were read from, or of the moves where these say more. */
function moveWords({ items }: SplitSection, index: number, findings: readonly Finding[]): WordCounts {
  const lines = findings
    .filter(({ kind, path }) => kind === 'move' && path.startsWith(`sections.${index}.`))
    .map(({ text }) => text)
  const told = countWords(lines.filter((line, at) => line !== lines[at - 1]))
  const kept = countWords(
    items.flatMap(({ move }) =>
      move
        ? [
            move.person.name,
            move.role,
            move.company?.name,
            move.fromRole,
            move.fromCompany?.name,
            move.note,
          ].map((part) => part ?? '')
        : [],
    ),
  )
  return new Map(
    [...new Set([...told.keys(), ...kept.keys()])].map((word) => [
      word,
      Math.max(told.get(word) ?? 0, kept.get(word) ?? 0),
    ]),
  )
}

function sum(counts: readonly WordCounts[]): WordCounts {
  const total = new Map<string, number>()
  for (const one of counts) for (const [word, count] of one) total.set(word, (total.get(word) ?? 0) + count)
  return total
}

const firstTitle = (findings: readonly Finding[]): number =>
  findings.findIndex(({ kind }) => kind === 'title')
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
