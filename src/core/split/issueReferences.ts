import { textOf } from './blocks.js'
import { referenceFinder, unique } from './references.js'
import type { Find, SplitContext, SplitIssue, SplitReference, SplitSection } from './types.js'

/** What the texts of an issue say of other issues. */
export function issueReferences(
  sections: SplitSection[],
  opening: SplitIssue['opening'],
  context: SplitContext,
  own: { year: number | null; week: number | null; url: string | null },
  find: Find,
): SplitReference[] {
  const finder = referenceFinder(context, own)
  const rows = [
    ...(opening.intro ? [{ path: 'opening.intro', text: opening.intro }] : []),
    ...sections.flatMap(({ intro, items }, index) => [
      ...(intro ? [{ path: `sections.${index}.intro`, text: intro }] : []),
      ...items.flatMap(({ story, note }, at) =>
        [story?.commentary, note].flatMap((text) =>
          text ? [{ path: `sections.${index}.items.${at}`, text }] : [],
        ),
      ),
    ]),
  ]
  return unique(
    rows.flatMap(({ path, text }) => {
      const found = finder(text)
      for (const row of found)
        find(path, {
          kind: 'cross-reference',
          confidence: row.week === null ? 0.6 : 0.95,
          text: row.text || textOf(text).slice(0, 80),
          message:
            row.week === null
              ? 'Refers to another page of this site'
              : `Refers to week ${row.week} ${row.year ?? ''}`,
        })
      return found
    }),
  )
}
