/** What an import is at: reading its files, working on its issues, linking them, or at the end. */
export const IMPORT_STATES = ['reading', 'working', 'done', 'failed', 'undone'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** Where one imported issue stands. The three that end in -ing are work that has still to be done. */
export const IMPORTED_STATES = [
  'waiting',
  'imported',
  'failed',
  'accepting',
  'accepted',
  'undoing',
  'undone',
] as const
export type ImportedState = (typeof IMPORTED_STATES)[number]

export const TO_DO: readonly ImportedState[] = ['waiting', 'accepting', 'undoing']
