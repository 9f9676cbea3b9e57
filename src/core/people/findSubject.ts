import type { Former } from './formerly.js'
import type { KnownNames } from './personName.js'
import { readSubject } from './moveSubject.js'
import { NO_FORMER } from './readMove.js'

export interface FoundSubject {
  persons: string[]
  former: Former
  from: number
  to: number
}

/** Longer than any name with the post before it. */
const LONGEST = 14
const FUNCTION_WORD =
  /^(?:in|on|at|to|and|who|which|from|with|for|of|the|a|an|his|her|their|is|are|has|have|will|as|that|,|;|:)$/iu

/** Somebody known, wherever in the text. */
export function findKnown(text: string, known: KnownNames): FoundSubject | null {
  for (const { index: from } of text.matchAll(/(?<=^|\s)\S/gu)) {
    const own = knownAt(text, from, known)
    if (own !== null) return { persons: [own], former: NO_FORMER, from, to: from + own.length }
  }
  return null
}

/** The first people whom a text names, wherever in it: "Pleased for Birgit Olsen, who". */
export function findSubject(text: string, known: KnownNames): FoundSubject | null {
  const tokens = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    word,
    from: index,
    to: index + word.length,
  }))
  for (const [start, { word, from }] of tokens.entries()) {
    if (!/^["“('‘]?(?:\p{Lu}|ex-|former$)/u.test(word)) continue
    const own = knownAt(text, from, known)
    if (own !== null) return withOthers(own, from, text, known)
    // "The Cedar Flats marching band" is nobody.
    if (/(?:^|\s)[Tt]he\s$/u.test(text.slice(0, from))) continue
    for (let end = Math.min(tokens.length, start + LONGEST); end > start; end -= 1) {
      const last = tokens[end - 1]
      if (last === undefined || FUNCTION_WORD.test(last.word.replace(/[,;:]$/u, ''))) continue
      const subject = readSubject(
        text.slice(from, last.to).replace(/(?<!(?:^|\s)(?:Jr|Sr))[,;:()–—.!-]+$/u, ''),
        known,
      )
      if (subject === null) continue
      if (subject.persons.some((name) => !name.includes(' ') && !known.isPerson(name))) continue
      return { ...subject, from, to: last.to }
    }
  }
  return null
}

/** Somebody known, and who else is known after "and". */
function withOthers(own: string, from: number, text: string, known: KnownNames): FoundSubject {
  const persons = [own]
  let to = from + own.length
  for (let next = AND.exec(text.slice(to)); next !== null; next = AND.exec(text.slice(to))) {
    const other = knownAt(text, to + next[0].length, known)
    if (other === null) break
    persons.push(other)
    to += next[0].length + other.length
  }
  return { persons, former: NO_FORMER, from, to }
}

const AND = /^(?:,|,? and| &)\s+/u

/** The longest known name that begins here. */
function knownAt(text: string, from: number, known: KnownNames): string | null {
  const words = text.slice(from).split(' ', 6)
  for (let size = words.length; size > 1; size -= 1) {
    const name = words
      .slice(0, size)
      .join(' ')
      .replace(/[,;:()–—!-]+$/u, '')
    if (known.isPerson(name)) return name
  }
  return null
}
