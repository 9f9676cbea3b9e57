import type { Field, FieldAffectingData } from 'payload'

import { isLinkUrl } from '../../../src/core/richtext/index.js'

/**
 * The fields of the link drawer, with an address that is checked by our own rule. Payload's field encodes whatever
 * it does not know (`http://localhost/a` becomes `http%3A%2F%2Flocalhost%2Fa`); ours refuses or leaves it alone.
 */
export function linkFields({
  defaultFields,
}: {
  defaultFields: FieldAffectingData[]
}): (Field | FieldAffectingData)[] {
  return defaultFields.map((field) =>
    field.name === 'url' && field.type === 'text' ? { ...field, hooks: {}, validate: validateUrl } : field,
  )
}

function validateUrl(
  value: unknown,
  { siblingData }: { siblingData?: { linkType?: string } },
): string | true {
  if (siblingData?.linkType === 'internal') return true
  if (typeof value === 'string' && isLinkUrl(value)) return true
  return 'Give a full address that begins with https://, http:// or mailto:.'
}
