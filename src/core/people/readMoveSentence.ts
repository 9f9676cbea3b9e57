import { byApposition, byHirer, byNewPost, byPlace } from './moveForms.js'
import { readSubject } from './moveSubject.js'
import { readTail } from './moveTail.js'
import { MOVE_VERBS } from './moveVerbs.js'
import { NOBODY, type KnownNames } from './personName.js'
import type { ReadMove } from './readMove.js'

export type { ReadMove } from './readMove.js'

/** More than a sentence: what follows is not read. */
const LONGEST = 600
/** "After a decade at Brightline, …": the company that was left. */
const LEFT_BEFORE = /^After [^,]{2,40}? (?:at|with) (?=\p{Lu})([^,]{2,60}), /u
const OPENING =
  /^(?:[\s*•·–—>-]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D)+|^(?:(?:many |huge |big |a big )?congrat(?:ulation)?s (?:to |go to )?|well done (?:to )?|good luck to |welcome (?:to )?|also[,:]? |meanwhile[,:]? |in other (?:moves|news)[,:]? |elsewhere[,:]? |finally[,:]? |and |news that |i (?:see|hear|saw|heard|noticed)(?: that)? |(?:good|great|nice|lovely|happy|pleased) to see(?: that)? |it looks like |after [^,]{3,60}, |after (?:\w+ ){1,3}(?:years?|months?|decades?) |last (?:week|month),? |this week,? )/iu

/**
 * Reads the moves that a sentence tells of; none where it tells of none. What {@link moveSentence} writes is read back
 * as it was, and so is what people write: "promoted to", "joins … as", "steps down as", "VP, Product at".
 *
 * @param known names of people and companies that are known
 * @example
 * readMoveSentence('Ottilie Brandvoll is now VP Product at Kaleyra, formerly at Sinch.')[0]
 * // { person: 'Ottilie Brandvoll', kind: 'joined', role: 'VP Product', company: 'Kaleyra', fromRole: null, fromCompany: 'Sinch', rest: '', confidence: 0.95 }
 */
export function readMoveSentence(sentence: string, known: KnownNames = NOBODY): ReadMove[] {
  const left = LEFT_BEFORE.exec(sentence.slice(0, LONGEST))?.[1] ?? null
  let text = sentence.slice(0, LONGEST).replace(/\s+/gu, ' ').trim()
  for (let before = ''; before !== text;) {
    before = text
    text = text.replace(OPENING, '').trim()
  }
  text = text.replace(/(?<!(?:^|\s)(?:Inc|Ltd|Co|Corp|Bros|Pty|Jr|Sr))[.!\s]+$/u, '')
  const found =
    byHirer(text, known) ??
    byNewPost(text, known) ??
    byVerb(text, known) ??
    byApposition(text, known) ??
    byPlace(text, known) ??
    []
  const beyond = sentence.length > LONGEST ? sentence.slice(LONGEST) : ''
  return found.map((move) => ({
    ...move,
    person: plainName(move.person, known),
    fromCompany: move.fromCompany ?? (move.kind === 'joined' ? left : null),
    rest: `${move.rest}${beyond}`,
  }))
}
function byVerb(text: string, known: KnownNames): ReadMove[] | null {
  const hits = MOVE_VERBS.flatMap((verb) => {
    const match = verb.pattern.exec(text)
    return match === null
      ? []
      : [{ verb, from: match.index, to: match.index + match[0].length, words: match[0] }]
  }).sort((a, b) => a.from - b.from)
  for (const { verb, from, to, words } of hits) {
    const subject = readSubject(text.slice(0, from), known)
    if (subject === null) continue
    const said = readTail(verb, words, text.slice(to), known)
    if (said === null) continue
    // A promotion names no other company: what the subject names is where it happened.
    const isInside = said.kind === 'promoted' && said.company === null && said.fromCompany === null
    return subject.persons.map((person) => ({
      person,
      ...said,
      fromRole: said.fromRole ?? subject.former.fromRole,
      company: isInside ? subject.former.fromCompany : said.company,
      fromCompany: said.fromCompany ?? (isInside ? null : subject.former.fromCompany),
      confidence: person.includes(' ') || known.isPerson(person) ? said.confidence : said.confidence - 0.3,
    }))
  }
  return null
}

/** A name as it is looked up: without "Dr." and the like, unless the person is known with it. */
const plainName = (name: string, known: KnownNames): string =>
  known.isPerson(name) ? name : name.replace(/^(?:Dr|Prof|Mrs?|Ms)\.?\s+(?=\S+\s)/u, '')
