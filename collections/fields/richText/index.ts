import type { RichTextField } from 'payload'

import { checkRichText } from './checkRichText.js'
import { richTextEditor } from './editor.js'

export interface RichTextFieldOptions extends Omit<Partial<RichTextField>, 'name' | 'type'> {
  name: string
  /** Stands below the editor in the admin. */
  description?: NonNullable<RichTextField['admin']>['description']
}

/**
 * A rich text with the editor of this set and the check that keeps everything renderable.
 *
 * @example
 * richTextField({ name: 'commentary', description: 'What you think of it.', required: true })
 */
export function richTextField({
  name,
  description,
  admin,
  hooks,
  ...overrides
}: RichTextFieldOptions): RichTextField {
  return {
    editor: richTextEditor,
    ...overrides,
    name,
    type: 'richText',
    admin: { ...(description === undefined ? {} : { description }), ...admin },
    hooks: { ...hooks, beforeValidate: [checkRichText, ...(hooks?.beforeValidate ?? [])] },
  }
}
