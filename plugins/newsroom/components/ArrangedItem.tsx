'use client'

import { MoreIcon, Popup, PopupList, XIcon } from '@payloadcms/ui'

import { DragHandle, SortableRow, type Sortable } from './DragHandle.js'
import { useWords } from '../../ui/useWords.js'

interface Props {
  title: string
  reason: string | null
  /** In a numbered section. */
  number: number | null
  /** The other sections, where it could go. */
  sections: { id: string; heading: string }[]
  isDisabled: boolean
  isFirst: boolean
  isLast: boolean
  sortable: Sortable
  /** -1: up, 1: down, within its section. */
  onMove: (by: -1 | 1) => void
  onMoveTo: (section: string) => void
  onRemove: () => void
}

/** An item on the board: what it is, why it stands there, and the ways to put it elsewhere. */
export function ArrangedItem(props: Props) {
  const {
    title,
    reason,
    number,
    sections,
    isDisabled,
    isFirst,
    isLast,
    sortable,
    onMove,
    onMoveTo,
    onRemove,
  } = props
  const { t } = useWords()
  return (
    <SortableRow sortable={sortable}>
      <div className="masthead-arrange__item">
        <DragHandle isDisabled={isDisabled} label={t('masthead:dragItem', { title })} sortable={sortable} />
        <div className="masthead-arrange__text">
          <span>{number === null ? title : `${number}. ${title}`}</span>
          {reason ? <small>{reason}</small> : null}
        </div>
        <Popup
          button={
            <>
              <MoreIcon />
              <span className="sr-only">{t('masthead:moveItem', { title })}</span>
            </>
          }
          buttonClassName="masthead-arrange__button"
          disabled={isDisabled}
          horizontalAlign="right"
          showScrollbar
          size="large"
        >
          <PopupList.ButtonGroup>
            <PopupList.Button disabled={isFirst} onClick={() => onMove(-1)}>
              {t('masthead:moveUp')}
            </PopupList.Button>
            <PopupList.Button disabled={isLast} onClick={() => onMove(1)}>
              {t('masthead:moveDown')}
            </PopupList.Button>
            {sections.length > 0 ? <PopupList.GroupLabel label={t('masthead:moveTo')} /> : null}
            {sections.map(({ id, heading }) => (
              <PopupList.Button key={id} onClick={() => onMoveTo(id)}>
                {heading}
              </PopupList.Button>
            ))}
          </PopupList.ButtonGroup>
        </Popup>
        <button
          aria-label={t('masthead:removeItem', { title })}
          className="masthead-arrange__button"
          disabled={isDisabled}
          onClick={onRemove}
          type="button"
        >
          <XIcon />
        </button>
      </div>
    </SortableRow>
  )
}
