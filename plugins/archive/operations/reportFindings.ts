import type { Id } from '../../../collections/ids.js'
import type { ErrorCode } from '../../../src/core/errors.js'
import type { Finding, SplitSection } from '../../../src/core/split/types.js'
import { hashOf } from './hashes.js'
import type { Row, Settled } from './importedRow.js'
import { partNames, pathOf } from './partNames.js'
import type { Picture } from './pictures/picture.js'

/** A finding with what an editor can do about it. */
export interface ReportedFinding extends Omit<Finding, 'kind'> {
  kind: Finding['kind'] | 'picture'
  /** The same for the same finding, also after the source was read again. */
  key: string
  /** Why it could not be done, where it could not. */
  code: ErrorCode | null
  settled: Settled | null
  /** Whether what was made of it can be corrected in place. */
  canCorrect: boolean
  /** The document that was made of it, where it is one of its own. */
  made: { collection: 'media' | 'moves' | 'stories'; id: Id } | null
}

/** What was found in an issue and how surely, pictures included. */
export function reportFindings(row: Pick<Row, 'made' | 'pictures' | 'settled' | 'split'>): ReportedFinding[] {
  const { split } = row
  const names = split ? partNames(split) : new Map<string, never>()
  const findings = (split?.findings ?? []).map((finding) => {
    const name = names.get(itemOf(finding.path, split?.sections ?? []))
    const made = row.made?.find(
      ({ collection, part }) => collection === name?.collection && part === name.part,
    )
    return {
      ...finding,
      code: null,
      made: made && name ? { collection: name.collection, id: made.id } : null,
    }
  })
  const all = [...findings, ...(row.pictures?.list ?? []).flatMap(pictureFindings)]
  return all.map((finding) => {
    const key = hashOf([finding.kind, finding.path, finding.text]).slice(0, 16)
    const canCorrect = finding.made !== null && CORRECTED[finding.made.collection].has(finding.kind)
    return { ...finding, key, canCorrect, settled: row.settled?.[key] ?? null }
  })
}

/** The item that a finding is about; of a section that is one story, the story. */
function itemOf(path: string, sections: readonly SplitSection[]): string {
  const [item] = /^sections\.\d+\.items\.\d+/.exec(path) ?? []
  if (item) return item
  const [, index] = /^sections\.(\d+)$/.exec(path) ?? []
  return sections[Number(index)]?.items.length === 1 ? pathOf(Number(index), 0) : ''
}

/** What an editor corrects in place: what a story is called, who moved, what a picture shows. */
const CORRECTED: Record<'media' | 'moves' | 'stories', ReadonlySet<string>> = {
  media: new Set(['picture']),
  moves: new Set(['company', 'move', 'person']),
  stories: new Set(['section', 'sub-story', 'title']),
}

function pictureFindings({
  alt,
  caption,
  error,
  made,
  state,
  url,
}: Picture): Omit<ReportedFinding, 'canCorrect' | 'key' | 'settled'>[] {
  const common = { kind: 'picture', path: 'pictures', text: url } as const
  if (state === 'failed' && error)
    return [
      { ...common, confidence: 0.3, message: `Stays a link: ${error.message}`, code: error.code, made: null },
    ]
  if (state !== 'kept' || alt !== '' || !made) return []
  const message = caption
    ? 'Came without alternative text; its caption stands in for it'
    : 'Came without alternative text, and says so until somebody describes it'
  return [{ ...common, confidence: 0.5, message, code: null, made: { collection: 'media', id: made.id } }]
}
