'use client'

import { DragHandleIcon, type DraggableSortableItem } from '@payloadcms/ui'
import type { ComponentProps } from 'react'

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

export function sortableStyle({ isDragging, transform, transition }: Sortable) {
  return { transform, transition, zIndex: isDragging ? 1 : undefined }
}
