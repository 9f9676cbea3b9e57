import type { CollectionBeforeValidateHook } from 'payload'

import { assertLayout } from '../../../src/core/assembly/index.js'
import { assertTimezone } from '../../../src/core/calendar/index.js'
import { assertTemplate } from '../../../src/core/template/index.js'
import type { Publication } from '../../payload-types.js'
import { layoutRows } from '../layoutRows.js'

/** Refuses a layout, template or time zone that would only fail when the first issue is assembled. */
export const checkPublication: CollectionBeforeValidateHook<Publication> = ({ data }) => {
  if (!data) return data
  if (data.layout) assertLayout(layoutRows(data.layout))
  if (data.titleTemplate) assertTemplate(data.titleTemplate, { allowTitle: false })
  if (data.timezone) assertTimezone(data.timezone)
  return data
}
