'use client'

import { DragHandleIcon, type DraggableSortableItem } from '@payloadcms/ui'
import type { ComponentProps, ReactNode } from 'react'

/** What Payload hands to a row that can be dragged. */
export type Sortable = Parameters<ComponentProps<typeof DraggableSortableItem>['children']>[0]

/** By mouse, by touch, and by keyboard: Space picks up, arrow keys move, Space drops. */
export function DragHandle({
  label,
  isDisabled,
  sortable,
}: {
  label: string
  isDisabled: boolean
  sortable: Sortable
}) {
  return (
    <button
      {...sortable.attributes}
      {...sortable.listeners}
      aria-label={label}
      className="masthead-arrange__handle"
      disabled={isDisabled}
      type="button"
    >
      <DragHandleIcon />
    </button>
  )
}

/**
 * What moves while it, or another row, is dragged. All rows are equally wide, with their indents inside, so that
 * they give way up and down only.
 */
export function SortableRow({ sortable, children }: { sortable: Sortable; children: ReactNode }) {
  const { isDragging, setNodeRef, transform, transition } = sortable
  return (
    <div
      className="masthead-arrange__row"
      data-dragging={isDragging}
      ref={setNodeRef}
      style={{ transform, transition, zIndex: isDragging ? 1 : undefined }}
    >
      {children}
    </div>
  )
}
