import type { FormState } from 'payload'

import { idOf } from '../../../collections/ids.js'

/** What a row of an issue is about, read from its fields; the title of a story or move is looked up by its id. */
export interface ItemFacts {
  heading: string | null
  story: string | null
  move: string | null
  hasNote: boolean
  reason: string | null
}

export function itemFacts(data: Record<string, unknown>): ItemFacts {
  return {
    heading: textOf(data.heading),
    story: keyOf(data.story),
    move: keyOf(data.move),
    hasNote: Boolean(data.note),
    reason: textOf(data.reason),
  }
}

export function valuesOf(fields: FormState): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]))
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

export function keyOf(value: unknown): string | null {
  const id = idOf(value)
  return id === null ? null : String(id)
}
