'use client'

import { useRowLabel } from '@payloadcms/ui'

import { textOf } from './describe.js'
import { RowTitle } from './RowTitle.js'
import { useWords } from '../../ui/useWords.js'

/** Label of a section of an issue: its number and heading, how much stands in it, and why it is there. */
export function SectionRowLabel() {
  const { data, rowNumber = 0 } = useRowLabel<Record<string, unknown>>()
  const { t } = useWords()
  const heading = textOf(data.heading) ?? t('masthead:untitledSection')
  const count = Array.isArray(data.items) ? data.items.length : 0
  const size = count > 0 ? t('masthead:items', { count }) : t('masthead:noItems')
  const details = [size, textOf(data.reason)].filter((detail) => detail !== null)
  return (
    <RowTitle
      title={t('masthead:sectionNumbered', { number: rowNumber + 1, heading })}
      detail={details.join(' · ')}
    />
  )
}
