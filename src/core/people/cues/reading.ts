import type { FoundSubject } from '../findSubject.js'
import type { MoveFacts } from '../moveSentence.js'
import type { ReadMove } from '../readMove.js'

/** What the cues of a sentence have said so far. */
export interface CueReading {
  kinds: Set<MoveFacts['kind']>
  facts: Omit<MoveFacts, 'kind' | 'person'>
  subject: FoundSubject | null
  /** Whether "joins" named the company: "moves to Oslo to join Larkhollow". */
  isSure: boolean
  /** Of those whom the subject succeeds. */
  earlier: ReadMove[]
  /** Where the text begins of which nothing is read. */
  at: number
}

/** Whether so far somebody has only left. */
export const isOver = ({ kinds }: CueReading): boolean =>
  (kinds.has('left') || kinds.has('retired')) &&
  !kinds.has('joined') &&
  !kinds.has('promoted') &&
  !kinds.has('founded')
