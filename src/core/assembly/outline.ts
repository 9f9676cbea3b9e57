import { slugify } from '../links/slugify.js'

interface OutlineItem {
  heading?: string | null
  label?: string | null
  anchor?: string | null
}

interface OutlineSection<I extends OutlineItem> {
  heading?: string | null
  anchor?: string | null
  numbered?: boolean | null
  showItems?: boolean | null
  items?: I[] | null
}

export interface CoveredEntry {
  label: string
  anchor: string
}

/**
 * What follows from the sections of an issue as they stand: labels of numbered items, anchors that are
 * unique in the issue, and the Covered list.
 *
 * @param keepAnchors after publishing, links to an anchor are out in the world: a standing anchor stays
 * though its heading changed.
 * @example
 * deriveOutline([{ heading: 'TCR Trilogy', numbered: true, items: [{ heading: 'Part one' }] }], { keepAnchors: false })
 * // covered: [{ label: 'TCR Trilogy', anchor: 'tcr-trilogy', entries: [] }]; label of the item: '1'
 */
export function deriveOutline<I extends OutlineItem, S extends OutlineSection<I>>(
  sections: readonly S[],
  { keepAnchors }: { keepAnchors: boolean },
): { sections: S[]; covered: (CoveredEntry & { entries: CoveredEntry[] })[] } {
  const taken = new Set<string>()
  if (keepAnchors)
    for (const row of sections.flatMap((s) => [s, ...(s.items ?? [])])) if (row.anchor) taken.add(row.anchor)

  const anchorFor = (row: OutlineItem, fallback: string): string => {
    if (keepAnchors && row.anchor) return row.anchor
    const stem = slugify(row.heading ?? '') || fallback
    let anchor = stem
    for (let n = 2; taken.has(anchor); n += 1) anchor = `${stem}-${n}`
    taken.add(anchor)
    return anchor
  }

  const outlined = sections.map((section, s) => ({
    ...section,
    anchor: anchorFor(section, `section-${s + 1}`),
    items: (section.items ?? []).map((item, i) => ({
      ...item,
      label: section.numbered ? String(i + 1) : null,
      anchor: anchorFor(item, `section-${s + 1}-item-${i + 1}`),
    })),
  }))
  const covered = outlined.flatMap(({ heading, anchor, showItems, items }) =>
    heading ? [{ label: heading, anchor, entries: showItems ? items.flatMap(coveredItem) : [] }] : [],
  )
  return { sections: outlined, covered }
}

function coveredItem({ heading, anchor }: OutlineItem): CoveredEntry[] {
  return heading && anchor ? [{ label: heading, anchor }] : []
}
