import type { Sections } from '../../../collections/payload-types.js'
import type { RichText } from '../../core/richtext/index.js'

export type SectionRow = NonNullable<Sections>[number]

/** The same sections, where the one with that heading opens with an introduction. */
export function introduce(sections: SectionRow[], heading: string, intro: RichText): SectionRow[] {
  return sections.map((section) => (section.heading === heading ? { ...section, intro } : section))
}

/** The same sections, where the one with that heading stands at that place, counted from 0. */
export function moveSection(sections: SectionRow[], heading: string, to: number): SectionRow[] {
  const [moved, rest] = [
    sections.filter((section) => section.heading === heading),
    sections.filter((section) => section.heading !== heading),
  ]
  return [...rest.slice(0, to), ...moved, ...rest.slice(to)]
}

/** The same sections, where the last item of the one with that heading comes first. */
export function lastItemFirst(sections: SectionRow[], heading: string): SectionRow[] {
  return sections.map((section) => {
    const items = section.items ?? []
    return section.heading === heading
      ? { ...section, items: [...items.slice(-1), ...items.slice(0, -1)] }
      : section
  })
}

/** The same sections, where the item with that heading carries a line of the editor's own. */
export function annotate(sections: SectionRow[], heading: string, note: RichText): SectionRow[] {
  return sections.map((section) => ({
    ...section,
    items: (section.items ?? []).map((item) => (item.heading === heading ? { ...item, note } : item)),
  }))
}
