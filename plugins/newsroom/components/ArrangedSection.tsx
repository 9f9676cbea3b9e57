'use client'

import { ChevronIcon } from '@payloadcms/ui'

import { DragHandle, SortableRow, type Sortable } from './DragHandle.js'
import { useWords } from '../../ui/useWords.js'

interface Props {
  heading: string
  number: number
  isDisabled: boolean
  isFirst: boolean
  isLast: boolean
  sortable: Sortable
  /** -1: up, 1: down. */
  onMove: (by: -1 | 1) => void
}

/** The heading of a section on the board. Its items go where it goes. */
export function ArrangedSection({ heading, number, isDisabled, isFirst, isLast, sortable, onMove }: Props) {
  const { t } = useWords()
  const title = heading
  return (
    <SortableRow sortable={sortable}>
      <div className="masthead-arrange__section">
        <DragHandle
          isDisabled={isDisabled}
          label={t('masthead:dragSection', { title })}
          sortable={sortable}
        />
        <h4>{t('masthead:sectionNumbered', { number, heading })}</h4>
        <button
          aria-label={t('masthead:moveSectionUp', { title })}
          className="masthead-arrange__button"
          disabled={isDisabled || isFirst}
          onClick={() => onMove(-1)}
          type="button"
        >
          <ChevronIcon direction="up" />
        </button>
        <button
          aria-label={t('masthead:moveSectionDown', { title })}
          className="masthead-arrange__button"
          disabled={isDisabled || isLast}
          onClick={() => onMove(1)}
          type="button"
        >
          <ChevronIcon direction="down" />
        </button>
      </div>
    </SortableRow>
  )
}
