import type { KnownNames } from '../personName.js'
import { ARRIVALS } from './arrivals.js'
import { DEPARTURES } from './departures.js'
import { HIRING } from './hiring.js'
import type { CueSlot } from './moveCues.js'
import type { CueReading } from './reading.js'

export interface CueText {
  slot: CueSlot
  /** The cue itself. */
  words: string
  /** What stands before it and is not read yet. */
  free: string
  /** What it tells of. */
  tail: string
  known: KnownNames
}

/** Reads what a cue tells of into `reading`. @returns the text after it; null where it tells nothing */
export type CueReader = (reading: CueReading, text: CueText) => string | null

const READERS: Record<CueSlot, CueReader> = { none: () => null, ...ARRIVALS, ...DEPARTURES, ...HIRING }

export const readCue: CueReader = (reading, text) => READERS[text.slot](reading, text)
