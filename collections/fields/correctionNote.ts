import type { TextareaField } from 'payload'

import type { AccessRules } from '../access.js'

/** What a correction says to readers: asked for once the document is public, and taken when it is published again. */
export function correctionNoteField(access: AccessRules, collection: 'issues' | 'stories'): TextareaField {
  return {
    name: 'correctionNote',
    label: 'What was corrected',
    type: 'textarea',
    maxLength: 500,
    access: { read: access.draftField(collection) },
    admin: {
      position: 'sidebar',
      rows: 2,
      description:
        'Readers see it under the issue once you publish again. Leave it empty for a slip of the pen.',
      condition: (data) => Boolean(collection === 'issues' ? data?.revision : data?.placedIn),
    },
  }
}
