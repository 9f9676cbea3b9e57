import { weekOf } from '../calendar/index.js'
import { knownNames } from '../people/personName.js'
import { rootOf, isSameHeading, headingKey, textOf, type Block } from './blocks.js'
import { findCovered } from './covered.js'
import { buildSection } from './items.js'
import { createLexicon } from './names.js'
import { isMovesHeading } from './movesHeading.js'
import { outlineOf } from './outline.js'
import { readSource } from './readSource.js'
import { referenceFinder, unique } from './references.js'
import { isFurniture, standingTexts, type OpeningName } from './standing.js'
import { isTitleLine, readTitle } from './title.js'
import type { Finding, SplitContext, SplitIssue, SplitSection, SourceDocument } from './types.js'

/**
 * Splits one old issue into what Masthead keeps: title and week, standing texts, sections, stories, moves and references.
 * Nothing that a reader saw is lost: it stands in the issue or in a finding, and what fits nowhere stays in place.
 *
 * @example
 * splitIssue({ key: 'a', url: null, title: null, publishedAt: null, author: null, tags: [], body: { format: 'text', text } }, context).week // 35
 */
export function splitIssue(source: SourceDocument, context: SplitContext): SplitIssue {
  const findings: Finding[] = []
  const find = (path: string, finding: Omit<Finding, 'path'>) => void findings.push({ ...finding, path })
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
  const isMoves = isMovesHeading(context.publication.movesHeadings)
  const outline = outlineOf(takeRepeated(rest, context, find), covered, isMoves)
  const { opening, kept } = openingOf([...ahead, ...outline.before], context, find)
  const tools = {
    lexicon: createLexicon(context),
    known: namesOf(context),
    isMovesHeading: isMoves,
    find,
    isOurs,
  }
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
  const references = referencesOf(sections, opening, context, { ...titled, url: source.url }, find)
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

type Find = (path: string, finding: Omit<Finding, 'path'>) => void

const namesOf = ({ people, companies }: SplitContext) =>
  knownNames(
    people.flatMap(({ name, aliases }) => [name, ...aliases]),
    companies.flatMap(({ name, aliases }) => [name, ...aliases]),
  )

function takeTitle(blocks: Block[], source: SourceDocument, context: SplitContext, find: Find) {
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
  const isOnly = blocks.length > 1 && blocks.slice(1).every(({ level }) => level === 0)
  const isLead =
    own === undefined &&
    source.title === null &&
    lead !== undefined &&
    lead.text.length < 120 &&
    (lead.level === 1 || (lead.level === 7 && (readTitle(lead.text, context).confidence > 0 || isOnly)))
  const shown = own ?? (isLead ? lead : undefined)
  const title =
    source.title !== null &&
    (shown === undefined ||
      readTitle(source.title, context).confidence >= readTitle(shown.text, context).confidence)
      ? source.title.trim()
      : (shown?.text ?? context.publication.name)
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

function takeFurniture(blocks: Block[], name: string, find: Find): Block[] {
  return blocks.filter((block, index) => {
    if (!isFurniture(block) && !(index < 3 && block.text === name)) return true
    find('', {
      kind: 'standing-text',
      confidence: 0.9,
      text: block.text,
      message: 'Belongs to the page or mail around the issue',
    })
    return false
  })
}

/** What our outputs put after the sections: corrections and references are made again from the documents. */
function takeClosing(blocks: Block[], find: Find): Block[] {
  const isClosing = ({ role }: Block) => role === 'corrections' || role === 'references'
  const from = blocks.findIndex(
    ({ text, level }, index) =>
      level === 2 &&
      /^(?:Corrections|Refers to)$/.test(text) &&
      /^[uo]l$/.test(blocks[index + 1]?.node.tagName ?? ''),
  )
  return blocks.filter((block, index) => {
    const closes =
      isClosing(block) ||
      (from >= 0 &&
        index >= from &&
        (/^[uo]l$/.test(block.node.tagName) || /^(?:Corrections|Refers to)$/.test(block.text)))
    if (closes)
      find('', {
        kind: 'standing-text',
        confidence: 0.95,
        text: block.text,
        message: 'Corrections and references of the issue as it was published',
      })
    return !closes
  })
}

/** Standing texts that close an issue, or stand between its sections. */
function takeRepeated(blocks: Block[], context: SplitContext, find: Find): Block[] {
  const standing = standingTexts(context)
  const lastThree = blocks.length - 3
  return blocks.filter((block, index) => {
    const known =
      standing(block, false) ??
      (index >= lastThree && block.text.length < 300 && block.level === 0 ? standing(block, true) : null)
    if (known === null || known.name === 'pitch' || known.name === 'purpose') return true
    find(`opening.${known.name}`, {
      kind: 'standing-text',
      confidence: known.confidence,
      text: block.text,
      message: 'A standing text, repeated',
    })
    return false
  })
}

function openingOf(
  blocks: readonly Block[],
  context: SplitContext,
  find: Find,
): { opening: SplitIssue['opening']; kept: Block[] } {
  const standing = standingTexts(context)
  const found: Record<OpeningName, Block[]> = {
    purpose: [],
    signUpCall: [],
    tipsCall: [],
    pitch: [],
    intro: [],
  }
  const kept: Block[] = []
  for (const block of blocks) {
    const known = standing(block, true)
    if (known === null) {
      kept.push(block)
      continue
    }
    found[known.name].push(block)
    find(`opening.${known.name}`, {
      kind: 'standing-text',
      confidence: known.confidence,
      text: block.text,
      message: 'A standing text of the publication',
    })
  }
  const opening = {
    purpose: rootOf(found.purpose),
    signUpCall: rootOf(found.signUpCall),
    tipsCall: rootOf(found.tipsCall),
    pitch: rootOf(found.pitch),
    intro: null,
  }
  return { opening, kept }
}

function referencesOf(
  sections: SplitSection[],
  opening: SplitIssue['opening'],
  context: SplitContext,
  own: { year: number | null; week: number | null; url: string | null },
  find: Find,
) {
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
