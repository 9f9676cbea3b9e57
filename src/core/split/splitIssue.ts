import { knownNames } from '../people/personName.js'
import { isSameHeading, rootOf, type Block } from './blocks.js'
import { findCovered, type CoveredList } from './covered.js'
import { issueReferences } from './issueReferences.js'
import { buildSection } from './items.js'
import { isMovesHeading } from './movesHeading.js'
import { createLexicon } from './names.js'
import { outlineOf } from './outline.js'
import { readSource } from './readSource.js'
import { fileUnderTags } from './sourceTopics.js'
import { openingOf, takeClosing, takeFurniture, takeRepeated } from './takeStanding.js'
import type { Tools } from './storyItem.js'
import { takeTitle } from './takeTitle.js'
import { tellsOfMoves } from './tellsOfMoves.js'
import type { Find, Finding, SourceDocument, SplitContext, SplitIssue } from './types.js'

/**
 * Splits one old issue into what Masthead keeps: title and week, standing texts, sections, stories, moves and references.
 * Nothing that a reader saw is lost: it stands in the issue or in a finding, and what fits nowhere stays in place.
 *
 * @example
 * splitIssue({ key: 'a', url: null, title: null, publishedAt: null, author: null, tags: [], body: { format: 'text', text } }, context).week // 35
 */
export function splitIssue(source: SourceDocument, context: SplitContext): SplitIssue {
  const findings: Finding[] = []
  const find: Find = (path, finding) => void findings.push({ ...finding, path })
  const { blocks, notes } = readSource(source)
  for (const text of notes)
    find('', { kind: 'link', confidence: 1, text, message: 'The address of a numbered link' })
  const titled = takeTitle(blocks, source, context, find)
  const isOurs = blocks.some(
    ({ role, text }) => role === 'meta' || (role === null && / min read(?: · Corrected)?$/.test(text)),
  )
  const body = takeClosing(takeFurniture(titled.blocks, context.publication.name, find), find)
  const covered = findCovered(body)
  if (covered) {
    const words = body
      .slice(covered.from, covered.to)
      .map(({ text }) => text)
      .join(' ')
    find('covered', {
      kind: 'standing-text',
      confidence: 0.98,
      text: words,
      message: 'The list of what is covered, which is made again from the sections',
    })
  }
  const ahead = covered ? body.slice(0, covered.from) : []
  const rest = covered ? body.slice(covered.to) : body
  const names = { lexicon: createLexicon(context), known: namesOf(context) }
  const { outline, isMoves } = outlineWithMoves(
    takeRepeated(rest, context, find),
    covered,
    context,
    isOurs ? null : names,
  )
  const { opening, kept } = openingOf([...ahead, ...outline.before], context, find)
  const tools = { ...names, isMovesHeading: isMoves, find, isOurs }
  if (kept.length > 0) opening.intro = rootOf(kept)
  const sections = outline.sections.map((section, index) => {
    find(`sections.${index}`, {
      kind: 'section',
      confidence: section.confidence,
      text: section.heading,
      message: 'A section',
    })
    return buildSection(section, `sections.${index}`, tools)
  })
  for (const { label } of covered?.rows ?? []) {
    if (!sections.some(({ heading }) => isSameHeading(heading, label)))
      find('covered', {
        kind: 'kept-in-place',
        confidence: 0.4,
        text: label,
        message: 'Stands in the list of what is covered, and no heading says it',
      })
  }
  fileUnderTags(source.tags, sections, tools.lexicon, find)
  const references = issueReferences(sections, opening, context, { ...titled, url: source.url }, find)
  return {
    title: titled.title,
    year: titled.year,
    week: titled.week,
    weeksCovered: titled.weeksCovered,
    number: titled.number,
    opening,
    covered: covered?.rows ?? [],
    sections,
    references,
    findings,
  }
}

/** The outline, with the headings under which most lines say a move among those of moves. */
function outlineWithMoves(
  blocks: readonly Block[],
  covered: CoveredList | null,
  { publication }: SplitContext,
  names: Pick<Tools, 'lexicon' | 'known'> | null,
) {
  const isUsual = isMovesHeading(publication.movesHeadings)
  const outline = outlineOf(blocks, covered, isUsual)
  const told = outline.sections
    .filter((section) => names !== null && !isUsual(section.heading) && tellsOfMoves(section, names))
    .map(({ heading }) => heading)
  if (told.length === 0) return { outline, isMoves: isUsual }
  const isMoves = (heading: string) => isUsual(heading) || told.includes(heading)
  return { outline: outlineOf(blocks, covered, isMoves), isMoves }
}

const namesOf = ({ people, companies }: SplitContext) =>
  knownNames(
    people.flatMap(({ name, aliases }) => [name, ...aliases]),
    companies.flatMap(({ name, aliases }) => [name, ...aliases]),
  )
