import { foldText } from '../search/foldText.js'
import type { SplitContext, SplitName } from './types.js'

export interface Lexicon {
  person: (name: string) => SplitName
  company: (name: string) => SplitName
  /** The id of the topic with this name or keyword; null where there is none. */
  topic: (name: string) => string | null
  /** Known people, companies and topics in a text. */
  mentions: (text: string) => {
    people: SplitName[]
    companies: SplitName[]
    topics: { id: string; word: string }[]
  }
}

/** Names and keywords of the database, looked up by runs of words. Built once for an issue. */
export function createLexicon({ people, companies, topics }: SplitContext): Lexicon {
  const persons = indexOf(people.map(({ id, name, aliases }) => ({ id, words: [name, ...aliases] })))
  const firms = indexOf(companies.map(({ id, name, aliases }) => ({ id, words: [name, ...aliases] })))
  const keywords = indexOf(topics.map(({ id, name, keywords: words }) => ({ id, words: [name, ...words] })))
  return {
    person: (name) => lookUp(name, persons),
    company: (name) =>
      lookUp(name.replace(/,?\s+(?:Inc|Ltd|LLC|GmbH|Corp|PLC|plc|Limited)\.?$/u, ''), firms, name),
    topic: (name) => keywords.get(wordsOf(foldText(name)).join(' ')) ?? null,
    mentions: (text) => {
      const words = wordsOf(text)
      const named = (index: Map<string, string>) =>
        found(words, index).map(({ id, word }) => ({ id, name: word, confidence: 0.9 }))
      return { people: named(persons), companies: named(firms), topics: found(words, keywords) }
    },
  }
}

const wordsOf = (text: string): string[] =>
  text
    .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.&-]*/gu)
    ?.map((word) => word.replace(/(?:['’]s)?[.'’-]*$/u, '')) ?? []
const LONGEST_RUN = 6

function indexOf(rows: { id: string; words: string[] }[]): Map<string, string> {
  return new Map(
    rows
      .flatMap(({ id, words }) => words.map((word) => [wordsOf(foldText(word)).join(' '), id] as const))
      .filter(([key]) => key !== ''),
  )
}

function lookUp(name: string, index: Map<string, string>, whole = name): SplitName {
  const id =
    index.get(wordsOf(foldText(name)).join(' ')) ?? index.get(wordsOf(foldText(whole)).join(' ')) ?? null
  return { name: whole, id, confidence: id === null ? 0.6 : 1 }
}

/** Each document once, by the first words that name it. */
function found(words: string[], index: Map<string, string>): { id: string; word: string }[] {
  if (index.size === 0) return []
  const folded = words.map((word) => foldText(word))
  const rows = new Map<string, string>()
  for (let at = 0; at < words.length; at += 1) {
    for (let size = Math.min(LONGEST_RUN, words.length - at); size > 0; size -= 1) {
      const id = index.get(folded.slice(at, at + size).join(' '))
      if (id === undefined) continue
      if (!rows.has(id)) rows.set(id, words.slice(at, at + size).join(' '))
      break
    }
  }
  return [...rows].map(([id, word]) => ({ id, word }))
}
