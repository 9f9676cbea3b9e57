import type { FieldHook } from 'payload'

import { assertRichText, deriveEmbedProviders } from '../../../src/core/richtext/index.js'

/**
 * Refuses what the editor could not have written, in drafts too, where Payload skips `validate`, and before
 * anything is written. A field that this write leaves alone is not looked at.
 */
export const checkRichText: FieldHook = ({ field, path, siblingData, value }) => {
  const sent: unknown = field.name === undefined ? undefined : siblingData[field.name]
  if (sent === undefined || sent === null) return value
  assertRichText(sent, path.join('.'))
  return deriveEmbedProviders(sent)
}
