import { weekOf } from '../calendar/index.js'
import { headingKey, isSameHeading, type Block } from './blocks.js'
import { templateMatcher } from '../template/index.js'
import { isPurpose } from './standing.js'
import { isTitleLine, readTitle } from './title.js'
import type { Find, SourceDocument, SplitContext } from './types.js'

/** The title of an issue with what it says, and the blocks without it. */
export function takeTitle(blocks: Block[], source: SourceDocument, context: SplitContext, find: Find) {
  const places = blocks.flatMap(({ text, level, node, role }, index) =>
    (level > 0 || node.tagName === 'p') && role !== 'issue-publication' && isTitleLine(text, context)
      ? [index]
      : [],
  )
  const first =
    places.find((index) => index < 12) ??
    blocks.findIndex(
      ({ level, text }, index) =>
        index < 8 &&
        ((level === 1 && (source.title === null || isSameHeading(text, source.title))) ||
          (source.title !== null && level > 0 && isSameHeading(text, source.title))),
    )
  const own = first >= 0 ? blocks[first] : undefined
  const lead = blocks[0]
  const isOnly = blocks.length > 1 && blocks.slice(1).every(({ level }) => level !== 7)
  const isLead =
    own === undefined &&
    source.title === null &&
    lead !== undefined &&
    lead.text.length < 120 &&
    (lead.level === 1 ||
      isAboveAll(blocks) ||
      (lead.level === 7 &&
        (readTitle(lead.text, context).confidence > 0 || isOnly || (blocks[1]?.level ?? 0) > 0)))
  const shown = own ?? (isLead ? lead : undefined)
  const title =
    source.title !== null &&
    (shown === undefined ||
      readTitle(source.title, context).confidence >= readTitle(shown.text, context).confidence)
      ? source.title.trim()
      : (shown?.text ?? titleInPurpose(blocks, context) ?? context.publication.name)
  const facts = readTitle(title, context, source.publishedAt)
  const byDate = source.publishedAt !== null && facts.week === null
  const dated = byDate
    ? weekOf(source.publishedAt ?? '', context.publication.timezone)
    : { year: facts.year, week: facts.week }
  const confidence = byDate ? 0.5 : facts.confidence
  find('title', {
    kind: 'title',
    confidence,
    text: shown?.text ?? title,
    message: dated.week === null ? 'The title says no week' : `Week ${dated.week} ${dated.year ?? ''}`,
  })
  const others = new Set(
    places.filter(
      (index) =>
        index !== first &&
        headingKey(blocks[index]?.text ?? '') !== headingKey(title) &&
        readTitle(blocks[index]?.text ?? '', context).week !== facts.week,
    ),
  )
  for (const index of others)
    find('title', {
      kind: 'title',
      confidence: 0.3,
      text: blocks[index]?.text ?? '',
      message: 'There is a second title: two issues may stand in one document',
    })
  const kept = blocks.filter((block) => block !== shown)
  return { title, ...facts, year: dated.year, week: dated.week, blocks: kept }
}

/** The purpose names the issue where nothing else does: "The purpose of … Week 35 2023 is". */
function titleInPurpose(blocks: readonly Block[], { publication }: SplitContext): string | null {
  const purpose = blocks.slice(0, 4).find(isPurpose)
  const match = templateMatcher(publication.titleTemplate, publication.name)
  const mention = purpose ? match(purpose.text)[0] : undefined
  return purpose && mention ? purpose.text.slice(mention.start, mention.end) : null
}

/** Whether the first block is a heading, and all others stand deeper: pages may keep their first level for something else. */
function isAboveAll([lead, ...others]: readonly Block[]): boolean {
  const levels = others.map(({ level }) => level).filter((level) => level > 0 && level < 7)
  return (
    lead !== undefined && lead.level > 0 && levels.length > 1 && levels.every((level) => level > lead.level)
  )
}
