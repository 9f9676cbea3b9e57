import { MOVE_CUES, type MoveCue } from './moveCues.js'

export type CueHit = MoveCue & { from: number; to: number }

/** The next words in a text that tell what follows them. */
export function nextCue(text: string, from: number): CueHit | null {
  const small = text.replace(/^[A-Z]/, (letter) => letter.toLowerCase())
  let first: CueHit | null = null
  for (const cue of MOVE_CUES) {
    cue.words.lastIndex = from
    const match = cue.words.exec(small)
    if (match === null) continue
    const hit = { ...cue, from: match.index, to: match.index + match[0].length }
    if (first === null || hit.from < first.from || (hit.from === first.from && hit.to > first.to)) first = hit
  }
  return first
}

/**
 * Where that ends of which a cue tells: where another one begins. "of" and "at" stand within posts, "for" parts what is
 * left from what comes.
 */
export function endOfCue(slot: MoveCue['slot'], text: string, from: number): number {
  if (slot === 'hired' || slot === 'predecessor' || slot === 'successor') return text.length
  for (let next = nextCue(text, from); next !== null; next = nextCue(text, next.to)) {
    const isParting =
      (slot === 'former' || slot === 'lost') &&
      /^(?:over |across )?(?:to|for)$/u.test(text.slice(next.from, next.to))
    if (next.slot !== 'place' || isParting) return next.from
  }
  return text.length
}
