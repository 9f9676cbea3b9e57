import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'

import { isPersonName, type KnownNames } from '../people/personName.js'
import { readMoveSentence, type ReadMove } from '../people/readMoveSentence.js'
import { readSuccessor } from '../people/readSuccessor.js'
import { sentences } from '../people/sentences.js'
import { linksOf, oneLine, textOf, type Block } from './blocks.js'
import type { Lexicon } from './names.js'
import type { SplitMove } from './types.js'

export interface UnitMove {
  move: SplitMove
  confidence: number
}

/** Lines on people in a block: items of a list, lines of a paragraph, or the block itself. */
export function unitsOf({ node }: Block): Element[] {
  if (node.tagName === 'ul' || node.tagName === 'ol')
    return node.children
      .filter((child): child is Element => child.type === 'element')
      .map((item) => h('p', item.children))
  if (node.tagName !== 'p') return [node]
  const lines: ElementContent[][] = [[]]
  for (const child of node.children) {
    if (child.type === 'element' && child.tagName === 'br') lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines.filter((line) => oneLine(line.map(textOf).join('')) !== '').map((line) => h('p', line))
}

/** Sentences longer than this are not searched for clauses: the time grows with the square. */
const LONGEST = 600
/** Where another clause may begin, with somebody's name. */
const ANOTHER = /(?:;|,? while|,? with|,? and|,? as|,)\s+(?=\p{Lu}[\p{L}'’.-]*\s)/gu

/** The moves that a line tells of; what it says besides goes to the last of them, or to the one whose name it uses. */
export function movesOf(unit: Element, others: KnownNames, lexicon: Lexicon): UnitMove[] {
  const known = withMarked(unit, others)
  const text = oneLine(textOf(unit))
  const links = linksOf(unit)
  const source = links.find((link) => /^source$/i.test(link.text))
  const found: { read: ReadMove; notes: string[] }[] = []
  for (const sentence of sentences(source ? text.replace(/\s*\bSource\s*$/u, '') : text).flatMap(
    clauses(known),
  )) {
    const last = found.at(-1)?.read
    const successor = last ? readSuccessor(sentence, last, known) : null
    const names = found.map(({ read }) => read.person)
    const reads = successor ? [successor] : isNote(sentence, names) ? [] : readMoveSentence(sentence, known)
    if (reads.length > 0)
      found.push(
        ...reads.map((read, index) => ({
          read,
          notes: index === reads.length - 1 && read.rest !== '' ? [read.rest] : [],
        })),
      )
    else if (found.length === 0) return []
    else found.at(-1)?.notes.push(sentence)
  }
  return found.map(({ read, notes }, index) => ({
    confidence: read.confidence,
    move: {
      kind: read.kind,
      person: lexicon.person(read.person),
      role: read.role,
      company: read.company === null ? null : lexicon.company(read.company),
      fromRole: read.fromRole,
      fromCompany: read.fromCompany === null ? null : lexicon.company(read.fromCompany),
      note: notes.length === 0 ? null : notes.join(' '),
      sourceUrl:
        source?.href ??
        (found.length === 1 || links.length === found.length ? sourceOf(links, read, index) : null),
    },
  }))
}

/** The link on what happened rather than on the company. */
function sourceOf(links: { href: string; text: string }[], read: ReadMove, index: number): string | null {
  const told = links.filter(({ text }) => text !== read.company && text !== read.fromCompany)
  return (told[Math.min(index, told.length - 1)] ?? null)?.href ?? null
}

const clauses =
  (known: KnownNames) =>
  (sentence: string): string[] => {
    const parts: string[] = []
    let from = 0
    for (const { index, 0: words } of sentence.slice(0, LONGEST).matchAll(ANOTHER)) {
      const [before] = readMoveSentence(sentence.slice(from, index), known)
      const after = sentence.slice(index + words.length)
      if (!before || (readMoveSentence(after, known).length === 0 && !readSuccessor(after, before, known)))
        continue
      parts.push(sentence.slice(from, index))
      from = index + words.length
    }
    return [...parts, sentence.slice(from)]
  }

/** A sentence on somebody already named, or by the editor. */
function isNote(sentence: string, persons: string[]): boolean {
  if (persons.length === 0) return false
  if (/^(?:I|I['’]\p{L}+|He|She|They|We|It|This|That|My|Her|His|Their)(?=[\s'’])/u.test(sentence)) return true
  return persons.some((person) => {
    const first = person.split(' ')[0] ?? ''
    return sentence.startsWith(first) && !/^\p{Lu}\S*\s+\p{Lu}/u.test(sentence)
  })
}

/** A name in bold is a person’s, if it can be one. */
function withMarked(unit: Element, known: KnownNames): KnownNames {
  const marked = new Set<string>()
  visit(unit, 'element', ({ tagName, children }) => {
    const name = oneLine(children.map(textOf).join(''))
    if ((tagName === 'strong' || tagName === 'b') && name.includes(' ') && isPersonName(name, known))
      marked.add(name)
  })
  return marked.size === 0
    ? known
    : { ...known, isPerson: (name) => marked.has(name) || known.isPerson(name) }
}
