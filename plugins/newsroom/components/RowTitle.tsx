'use client'

import './rowTitle.css'

/** Label of a collapsed row: what it is, and in small why it is there. */
export function RowTitle({ title, detail }: { title: string; detail?: string | null }) {
  return (
    <span className="masthead-row-title">
      <span className="masthead-row-title__title">{title}</span>
      {detail ? (
        <span className="masthead-row-title__detail" title={detail}>
          {detail}
        </span>
      ) : null}
    </span>
  )
}
