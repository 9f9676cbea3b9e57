/** Where a send stands. `stalled`: the server refuses everything; it is asked again by itself. */
export const SEND_STATES = [
  'scheduled',
  'preparing',
  'sending',
  'stalled',
  'paused',
  'done',
  'cancelled',
] as const
export type SendState = (typeof SEND_STATES)[number]

/** Whom a send is for. Nobody gets an issue twice: whoever has a delivery of it from an earlier send is left out. */
export const AUDIENCES = ['all', 'topics', 'filter', 'since', 'failed', 'addresses'] as const
export type AudienceKind = (typeof AUDIENCES)[number]
