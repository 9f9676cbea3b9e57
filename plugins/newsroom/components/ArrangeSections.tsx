'use client'

import { DraggableSortable, DraggableSortableItem, toast, useForm } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type { Card, SectionCard } from './arrange/board.js'
import {
  dropOn,
  flatIds,
  insertItem,
  moveItem,
  moveSection,
  placeOf,
  standInOf,
  withoutItem,
} from './arrange/moves.js'
import { ArrangedItem } from './ArrangedItem.js'
import { ArrangedSection } from './ArrangedSection.js'
import { itemFacts, textOf, valuesOf } from './describe.js'
import { SortableRow } from './DragHandle.js'
import { useBoard } from './useBoard.js'
import { useItemTitles } from './useItemTitles.js'
import { useWords } from '../../ui/useWords.js'
import './arrangeSections.css'

/**
 * The issue at a glance: its sections and what stands in them, to be dragged into order, also from one section
 * into another, which the rows below cannot do.
 */
export function ArrangeSections() {
  const { t } = useWords()
  const { disabled } = useForm()
  const { board, change } = useBoard()
  const [announcement, setAnnouncement] = useState('')
  const headingId = useId()
  const helpId = useId()
  const titleOfItem = useItemTitles(board.flatMap(({ items }) => items.map(factsOf)))
  const titleOf = (item: Card) => titleOfItem(factsOf(item))
  const headingOf = (section: SectionCard) =>
    textOf(section.fields.heading?.value) ?? t('masthead:untitledSection')

  const apply = (moved: string, step: (board: SectionCard[]) => SectionCard[]) => {
    const next = change(step)
    const place = placeOf(next, moved)
    const index = next.findIndex(({ id }) => id === moved)
    const item = place?.section.items[place.at]
    const section = next[index]
    if (place && item) {
      const where = {
        section: headingOf(place.section),
        position: place.at + 1,
        count: place.section.items.length,
      }
      setAnnouncement(t('masthead:moved', { title: titleOf(item), ...where }))
    } else if (section) {
      const where = { position: index + 1, count: next.length }
      setAnnouncement(t('masthead:movedSection', { title: headingOf(section), ...where }))
    }
  }

  const remove = (item: Card) => {
    const title = titleOf(item)
    const place = placeOf(board, item.id)
    if (!place) return
    change((current) => withoutItem(current, item.id))
    setAnnouncement(t('masthead:removed', { title }))
    toast(t('masthead:removed', { title }), {
      className: 'masthead-toast',
      duration: 10_000,
      action: {
        label: t('masthead:undo'),
        onClick: () => {
          change((current) => insertItem(current, item, place.section.id, place.at))
          setAnnouncement(t('masthead:restored', { title }))
        },
      },
    })
  }

  return (
    <section aria-describedby={helpId} aria-labelledby={headingId} className="masthead-arrange">
      <h3 id={headingId}>{t('masthead:arrange')}</h3>
      <p className="masthead-arrange__help" id={helpId}>
        {board.length > 0 ? t('masthead:arrangeHelp') : t('masthead:arrangeEmpty')}
      </p>
      <DraggableSortable
        className="masthead-arrange__list"
        ids={flatIds(board)}
        onDragEnd={({ event: { active, over } }) => {
          if (over && over.id !== active.id)
            apply(String(active.id), (current) => dropOn(current, String(active.id), String(over.id)))
        }}
      >
        {board.flatMap((section, index) => [
          <DraggableSortableItem disabled={disabled} id={section.id} key={section.id}>
            {(sortable) => (
              <ArrangedSection
                heading={headingOf(section)}
                isDisabled={disabled}
                isFirst={index === 0}
                isLast={index === board.length - 1}
                number={index + 1}
                onMove={(by) => apply(section.id, (current) => moveSection(current, section.id, index + by))}
                sortable={sortable}
              />
            )}
          </DraggableSortableItem>,
          ...section.items.map((item, at) => (
            <DraggableSortableItem disabled={disabled} id={item.id} key={item.id}>
              {(sortable) => (
                <ArrangedItem
                  isDisabled={disabled}
                  isFirst={at === 0}
                  isLast={at === section.items.length - 1}
                  number={section.fields.numbered?.value === true ? at + 1 : null}
                  onMove={(by) =>
                    apply(item.id, (current) => moveItem(current, item.id, section.id, at + by))
                  }
                  onMoveTo={(target) => apply(item.id, (current) => moveItem(current, item.id, target))}
                  onRemove={() => remove(item)}
                  reason={factsOf(item).reason}
                  sections={board
                    .filter((other) => other !== section)
                    .map((other) => ({ id: other.id, heading: headingOf(other) }))}
                  sortable={sortable}
                  title={titleOf(item)}
                />
              )}
            </DraggableSortableItem>
          )),
          ...(section.items.length === 0
            ? [
                <DraggableSortableItem
                  disabled={disabled}
                  id={standInOf(section.id)}
                  key={standInOf(section.id)}
                >
                  {(sortable) => (
                    <SortableRow sortable={sortable}>
                      <div className="masthead-arrange__empty">{t('masthead:emptySection')}</div>
                    </SortableRow>
                  )}
                </DraggableSortableItem>,
              ]
            : []),
        ])}
      </DraggableSortable>
      <p className="sr-only" role="status">
        {announcement}
      </p>
    </section>
  )
}

function factsOf(item: Card) {
  return itemFacts(valuesOf(item.fields))
}
