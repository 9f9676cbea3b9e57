import type { FieldHook, TextField } from 'payload'

import { MastheadError } from '../../src/core/errors.js'

/** A text field that takes only full http and https addresses, in drafts too. */
export function webAddress(
  field: Pick<TextField, 'name' | 'label' | 'required' | 'admin' | 'index'>,
): TextField {
  return { ...field, type: 'text', hooks: { beforeChange: [refuseOtherAddresses] } }
}

const refuseOtherAddresses: FieldHook = ({ value, path }) => {
  if (value === null || value === undefined || value === '') return value
  const protocol = typeof value === 'string' && URL.canParse(value) ? new URL(value).protocol : null
  if (protocol === 'http:' || protocol === 'https:') return value
  throw new MastheadError('URL_INVALID', `“${String(value)}” is not a web address`, {
    path: path.join('.'),
    value,
  })
}
