import { findSubject } from './findSubject.js'
import type { KnownNames } from './personName.js'
import { NO_FORMER, type ReadMove } from './readMove.js'

const SUCCEEDS =
  /(?:^|[\s’'])(?:succeed(?:s|ed)|succeeding|replaces|replaced|replacing|will (?:succeed|replace)|takes (?:over|the reins)|taking over|took over|steps (?:in|up)|fills (?:his|her|their)|follows (?:him|her|them)|successor|replacement|hands? (?:over|the reins))(?=[\s,.;:]|$)/u

/**
 * Who gets the post that somebody gave up in the sentence before: "Anita Desai succeeds her".
 *
 * @param before the move of the one who went
 * @returns null where nobody, or somebody without a post, is followed
 */
export function readSuccessor(sentence: string, before: ReadMove, known: KnownNames): ReadMove | null {
  const { person: gone, fromRole: role, fromCompany: company } = before
  if ((role === null && company === null) || !SUCCEEDS.test(sentence)) return null
  const next = findSubject(sentence.split(gone).join(' '), known)
  const person = next?.persons.find((name) => name !== gone)
  return person === undefined
    ? null
    : { person, kind: 'joined', role, company, ...NO_FORMER, rest: '', confidence: 0.7 }
}
