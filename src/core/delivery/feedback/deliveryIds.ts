/** Ids of deliveries: a UUID, or twenty-four hexadecimal digits. */
const ID = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24})$/i

/**
 * A text that has the form of a delivery's id, in the one spelling that the database has.
 *
 * @example
 * deliveryIdIn('5F0C3A…') // '5f0c3a…'
 */
export function deliveryIdIn(text: unknown): string | undefined {
  return typeof text === 'string' && ID.test(text.trim()) ? text.trim().toLowerCase() : undefined
}

/**
 * The delivery in a Message-ID of ours. Whoever got the mail knows it, and some ids can be guessed: no proof.
 *
 * @example
 * deliveryIdOfMessageId('<6f9d2c1e-0000-4000-8000-1234567890ab@letter.example>') // '6f9d2c1e-…'
 */
export function deliveryIdOfMessageId(messageId: string | undefined): string | undefined {
  return deliveryIdIn(/^\s*<?([^@<>\s]+)@[^@\s]+$/.exec(messageId ?? '')?.[1])
}
