import type { Former } from './formerly.js'
import type { MoveFacts } from './moveSentence.js'

/** What is known of a move before its tail is read. */
export type Base = Former & { kind: MoveFacts['kind']; confidence: number }

/** Joins what a tail says besides with what followed it. */
export type Rest = (more: string) => string
