import type { TextField } from 'payload'

import { schemeOf } from '../../../../src/core/richtext/linkUrl.js'

interface WebUrlOptions extends Pick<TextField, 'name' | 'label' | 'required' | 'admin'> {
  /** Schemes that are allowed, with their colon. */
  schemes?: readonly string[]
}

/**
 * A web address inside a block. Says what is wrong beside the field; `assertRichText` refuses the dangerous ones
 * in drafts too, where Payload skips this check.
 */
export function webUrl({ schemes = ['http:', 'https:'], ...field }: WebUrlOptions): TextField {
  const validate = (value: unknown): string | true => {
    if (value === null || value === undefined || value === '') {
      return field.required ? 'Give an address.' : true
    }
    const scheme = typeof value === 'string' ? schemeOf(value) : null
    if (scheme !== null && schemes.includes(scheme)) return true
    return `Give a full address that begins with ${schemes.map((name) => `${name}//`).join(' or ')}.`
  }
  // Payload types text fields as a union over hasMany; this one holds a single text.
  return { ...field, type: 'text', validate }
}
