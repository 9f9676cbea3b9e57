'use client'

import { useFormFields, useRowLabel } from '@payloadcms/ui'

import { itemFacts } from './describe.js'
import { RowTitle } from './RowTitle.js'
import { useItemTitles } from './useItemTitles.js'

/** Label of an item of a section: its title, with its number in a numbered section, and why it stands there. */
export function ItemRowLabel() {
  const { data, path, rowNumber = 0 } = useRowLabel<Record<string, unknown>>()
  const section = path.split('.').slice(0, -2).join('.')
  const isNumbered = useFormFields(([fields]) => fields[`${section}.numbered`]?.value === true)
  const facts = itemFacts(data)
  const title = useItemTitles([facts])(facts)
  return <RowTitle title={isNumbered ? `${rowNumber + 1}. ${title}` : title} detail={facts.reason} />
}
