import { isOver, type CueReading } from './reading.js'
import type { Former } from '../formerly.js'
import { findSubject } from '../findSubject.js'
import type { MoveFacts } from '../moveSentence.js'
import { endOfCue, nextCue } from './nextCue.js'
import type { KnownNames } from '../personName.js'
import { readCue } from './readCue.js'
import { NO_FORMER, type ReadMove } from '../readMove.js'

/** The strongest of what a sentence says: whoever leaves one company to join another has joined. */
const STRONGEST: readonly MoveFacts['kind'][] = ['promoted', 'founded', 'joined', 'retired', 'left']
/** What `moveSentence` writes of moves of which little is known. */
const UNNAMED =
  /(?:promoted to a new role|founded a company|joined a new company|left the company|has retired|(?:retires|is retiring)$)/u
const UNNAMED_REST = /^(?:a new (?:company|role)|(?:the|a) company)(?=,|$)/u
/** What companies join rather than people, unless a role is told. */
const INSTITUTION =
  /\s(?:Alliance|Coalition|Association|Guild|Forum|Council|[Pp]act|Consortium|Group|Initiative|Programme|Program|Society|Federation|Network|[Bb]oard|Union|Club|Partnership|Committee|League|Chamber)$/u

/**
 * Reads a sentence by the words that tell what follows them ("joins", "as", "at", "formerly"), in whatever order they
 * come. Whom it is about is found in what is left.
 *
 * @param left what was said before of the post that is left
 */
export function byCues(text: string, known: KnownNames, left: Former = NO_FORMER): ReadMove[] | null {
  const reading: CueReading = {
    kinds: new Set(),
    facts: { role: null, company: null, ...left },
    subject: null,
    isSure: false,
    earlier: [],
    at: 0,
  }
  let next = 0
  for (let hit = nextCue(text, 0); hit !== null; hit = nextCue(text, next)) {
    next = hit.to
    const isAlone = hit.kind === null && hit.slot !== 'former' && hit.slot !== 'successor'
    if (isAlone && reading.kinds.size === 0) continue
    const free = text.slice(reading.at, hit.from)
    reading.subject ??= findSubject(free, known)
    const hadJoined = reading.kinds.has('joined')
    if (hit.kind !== null) reading.kinds.add(hit.kind)
    const tail = text.slice(hit.to, endOfCue(hit.slot, text, hit.to))
    const rest = readCue(reading, { slot: hit.slot, words: text.slice(hit.from, hit.to), free, tail, known })
    if (rest === null && hit.kind === null) continue
    // "has added a third wing at", "is now live at": what promises a post and tells none moves nobody.
    const promisesPost = hit.slot === 'post' || (hit.slot === 'hired' && !/^\s*to the board/u.test(tail))
    if (rest === null && hit.kind === 'joined' && promisesPost) {
      if (!hadJoined) reading.kinds.delete('joined')
      continue
    }
    reading.at = next = rest === null ? hit.to : hit.to + tail.length - rest.length
  }
  reading.subject ??= findSubject(text.slice(reading.at), known)
  const moves = movesOf(reading, text, known)
  return moves === null ? null : [...reading.earlier, ...moves]
}

function movesOf(reading: CueReading, text: string, known: KnownNames): ReadMove[] | null {
  const { kinds, facts, subject, at } = reading
  // "has left Larkhollow and is taking the summer off": who arrives nowhere has left.
  if (facts.company === null && facts.role === null && !kinds.has('promoted') && !kinds.has('founded')) {
    const isGone = (facts.fromCompany ?? facts.fromRole) !== null
    if (isGone && (kinds.has('left') || kinds.has('retired'))) kinds.delete('joined')
  }
  const kind = STRONGEST.find((one) => kinds.has(one))
  if (kind === undefined || subject === null) return null
  const said = {
    ...facts,
    fromRole: facts.fromRole ?? subject.former.fromRole,
    fromCompany: facts.fromCompany ?? subject.former.fromCompany,
  }
  // A promotion names no other company: what the subject names is where it happened.
  if (kind === 'promoted' && said.company === null && facts.fromCompany === null)
    [said.company, said.fromCompany] = [said.fromCompany, null]
  const isTold = isOver(reading)
    ? (said.fromCompany ?? said.fromRole) !== null
    : (said.company ?? said.role) !== null
  if (!isTold && !UNNAMED.test(text)) return null
  const mayBeCompany = subject.persons.length === 1 && subject.persons.every((name) => !known.isPerson(name))
  if (kind === 'joined' && said.role === null && mayBeCompany && INSTITUTION.test(said.company ?? ''))
    return null
  const rest = text
    .slice(at)
    .replace(/^[\s,.;:!)–—-]+/u, '')
    .replace(UNNAMED_REST, '')
  const confidence = subject.from === 0 ? 0.9 : 0.75
  return subject.persons.map((person) => ({ person, kind, ...said, rest, confidence }))
}
