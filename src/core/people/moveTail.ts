import { takeFormerly } from './formerly.js'
import type { MoveVerb } from './moveVerbs.js'
import type { KnownNames } from './personName.js'
import { readAppointed, readJoined } from './arrival.js'
import { readFounded, readLeft, readRetired } from './departure.js'
import { NO_FORMER, type Said } from './readMove.js'

/** Reads what follows the verb of a move. */
export function readTail(
  { kind, then }: MoveVerb,
  words: string,
  tail: string,
  known: KnownNames,
): Said | null {
  const fromVerb =
    /\s(?:from|swaps|swapped|trades|traded)\s(.{1,60}?)\s(?:to|for)(?:\s|$)/u.exec(words)?.[1] ?? null
  const { text, former, rest: after } = takeFormerly(tail.trim(), known)
  const rest = (more: string) => [more, after].filter((part) => part !== '').join(', ')
  const base = { ...NO_FORMER, ...former, kind, confidence: 0.95 }
  if (fromVerb !== null && former === null) {
    if (kind === 'promoted') base.fromRole = fromVerb
    else base.fromCompany = fromVerb
  }
  if (kind === 'retired') return readRetired(text, base, rest, known)
  if (kind === 'left') return readLeft(text, then, base, rest, known)
  if (kind === 'founded') return readFounded(text, base, rest, known)
  return then === 'post' ? readAppointed(text, words, base, rest, known) : readJoined(text, base, rest, known)
}
