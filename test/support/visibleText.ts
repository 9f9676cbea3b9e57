import type { Nodes } from 'hast'
import { visit } from 'unist-util-visit'

import { type Edition, type EditionText } from '../../src/core/edition/index.js'

/** Every run of words in an edition that a reader is meant to see, in whatever output. */
export function visibleText(edition: Edition): string[] {
  const { publication, issue, opening, covered, sections, corrections, references } = edition
  const runs = [
    publication.name,
    issue.title,
    ...Object.values(opening).flatMap(wordsOf),
    ...covered.flatMap(({ label, entries }) => [label, ...entries.map((entry) => entry.label)]),
    ...sections.flatMap(({ heading, intro, items }) => [
      heading,
      ...wordsOf(intro),
      ...items.flatMap(({ label, heading: own, note, story, move }) => [
        ...(label === null ? [] : [`${label}.`]),
        own ?? '',
        ...wordsOf(note),
        ...wordsOf(story?.commentary),
        story?.source.name ?? '',
        story?.source.author ?? '',
        story?.event?.place ?? '',
        ...[...(story?.sponsors ?? []), ...(move?.sponsors ?? [])].map(({ name }) => name),
        move?.summary.replace(/\.$/, '') ?? '',
        move?.note ?? '',
      ]),
    ]),
    ...corrections.map(({ note }) => note),
    ...references.map(({ target }) => target.title),
  ]
  return runs.map((run) => run.replace(/\s+/g, ' ').trim()).filter((run) => run !== '')
}

function wordsOf(text: EditionText | null | undefined): string[] {
  const runs: string[] = []
  if (text) visit(text, (node: Nodes) => void (node.type === 'text' && runs.push(node.value)))
  return runs
}
