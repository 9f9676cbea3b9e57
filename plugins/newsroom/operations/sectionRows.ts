import { idOf, type Id } from '../../../collections/ids.js'
import type { Sections } from '../../../collections/payload-types.js'
import type { Section } from '../../../src/core/assembly/index.js'

type SectionRow = NonNullable<Sections>[number]
type ItemRow = NonNullable<SectionRow['items']>[number]

/** Rows of an issue as the pure assembly takes them; the whole row rides along in `rest`. */
export function toCore(sections: Sections | undefined): Section[] {
  return (sections ?? []).map((row, index) => ({
    id: row.id ?? `section-${index}`,
    source: row.source ?? null,
    heading: row.heading ?? null,
    assembledHeading: row.assembledHeading ?? null,
    kind: row.kind,
    numbered: row.numbered ?? false,
    showItems: row.showItems ?? false,
    reason: row.reason ?? null,
    items: (row.items ?? []).map((item, at) => ({
      id: item.id ?? `item-${index}-${at}`,
      story: keyOf(item.story),
      move: keyOf(item.move),
      heading: item.heading ?? null,
      assembledHeading: item.assembledHeading ?? null,
      reason: item.reason ?? null,
      rest: item,
    })),
    rest: row,
  }))
}

/** And back. `originalIds` gives a host's numeric ids their type again. */
export function fromCore(
  sections: readonly Section[],
  originalIds: ReadonlyMap<string, Id>,
): NonNullable<Sections> {
  const restore = (id: string | null, before: unknown) =>
    id === null ? null : (originalIds.get(id) ?? idOf(before) ?? id)
  return sections.map((section) => {
    const { rest, items, ...row } = section
    return {
      ...(rest as SectionRow | null),
      ...row,
      items: items.map(({ rest: itemRest, story, move, ...item }) => {
        const before = itemRest as ItemRow | null
        return {
          ...before,
          ...item,
          story: restore(story, before?.story),
          move: restore(move, before?.move),
        } as ItemRow
      }),
    }
  })
}

function keyOf(value: unknown): string | null {
  const id = idOf(value)
  return id === null ? null : String(id)
}
