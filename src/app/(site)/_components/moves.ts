import type { Element } from 'hast'
import { h } from 'hastscript'

import { dayInWords, webMove } from '../../../core/render/web/index.js'
import { NO_ISSUE } from '../_data/biography.js'
import type { MoveView } from '../_data/moves.js'
import type { Reader } from '../_data/reader.js'

/** Changes of job along a line, newest first, each with the issue that told of it; null where there are none. */
export function moveLine(moves: readonly MoveView[], { site, publications }: Reader): Element | null {
  if (moves.length === 0) return null
  const timezone = publications[0]?.timezone ?? 'UTC'
  return h(
    'ol',
    { className: ['line'] },
    moves.map((move) => {
      const { at, placement } = move
      return h('li', [
        at === null && placement === null
          ? null
          : h('p', { className: ['when'] }, [
              at === null
                ? null
                : h(
                    'time',
                    { dateTime: at },
                    dayInWords(at, placement?.issue.publication.timezone ?? timezone),
                  ),
              at !== null && placement ? ' · ' : null,
              placement ? h('a', { href: placement.path, dir: 'auto' }, placement.issue.title) : null,
            ]),
        ...webMove(move, { edition: NO_ISSUE, site }),
      ])
    }),
  )
}
