import { byCues } from './cues/byCues.js'
import { byApposition, byList, byNewPost, byParting, withoutLabel } from './moveForms.js'
import { readFormer } from './formerly.js'
import { NOBODY, type KnownNames } from './personName.js'
import { NO_FORMER, type ReadMove } from './readMove.js'

export type { ReadMove } from './readMove.js'

/** More than a sentence: what follows is not read. */
const LONGEST = 600
/** "After a decade at Brightline, …", "After ten years as Director of Brightline, …": what was left. */
const LEFT_BEFORE =
  /^After (?:[\p{L}\d-]+ ){0,4}?(?:years?|months?|decades?|stints?|spells?|[\p{L}\d-]+)(?: at (?:the )?(?=\p{Lu})| with (?:the )?(?=\p{Lu})| as )([^,]{2,80}), /u
const TITLES_AFTER = /,?\s(?:Ph\.?D\.?|MBA|DPhil|JD|RN|CPA|OBE|CBE|MBE|KC|QC|Esq\.?)(?=[,\s]|$)/u
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
  const before = LEFT_BEFORE.exec(sentence.slice(0, LONGEST))
  const left = before?.[1] === undefined ? NO_FORMER : (readFormer(before[1], known).former ?? NO_FORMER)
  let text = sentence
    .slice(before?.[0].length ?? 0, LONGEST)
    .replace(/\s+/gu, ' ')
    .trim()
  for (let last = ''; last !== text;) {
    last = text
    text = text.replace(OPENING, '').trim()
  }
  text = text.replace(TITLES_AFTER, '')
  text = text.replace(/(?<!(?:^|\s)(?:Inc|Ltd|Co|Corp|Bros|Pty|Jr|Sr))[.!\s]+$/u, '')
  const found =
    byNewPost(text, known) ??
    byParting(text, known) ??
    byList(text, known) ??
    byCues(withoutLabel(text, known) ?? text, known, left) ??
    byApposition(text, known) ??
    []
  const beyond = sentence.length > LONGEST ? sentence.slice(LONGEST) : ''
  return found.map((move) => ({
    ...move,
    person: plainName(move.person, known),
    rest: `${move.rest}${beyond}`,
  }))
}
/** A name as it is looked up: without "Dr." and the like, unless the person is known with it. */
const plainName = (name: string, known: KnownNames): string =>
  known.isPerson(name)
    ? name
    : name.replace(/^(?:Dr|Prof|Mrs?|Ms|Sir|Dame|Lord|Lady|Capt|Captain|Rev)\.?\s+(?=\S+\s)/u, '')
