/**
 * How to ask Payload for every document that a condition finds: as rows, whoever asks, without pages.
 *
 * @example
 * const { docs } = await payload.find({ ...EVERY, collection: 'moves', where, req })
 */
export const EVERY = { depth: 0, limit: 0, pagination: false, overrideAccess: true, joins: false } as const
