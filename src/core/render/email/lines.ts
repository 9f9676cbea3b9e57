import type { CSSProperties } from 'react'

import { SANS, font, type Palette } from './theme.js'

interface Line {
  className?: string
  style: CSSProperties
}

/** How a line of its own looks, by its class on the page: where a story comes from, who moved where. */
export function lineStyle(classes: readonly string[], light: Palette): Line {
  const quiet: CSSProperties = { ...font(SANS, 14, 1.5), color: light.quiet }
  const has = (name: string) => classes.includes(name)
  if (has('source')) return { className: 'quiet sans', style: { ...quiet, margin: '0 0 14px' } }
  if (has('thread')) return { className: 'quiet sans', style: { ...quiet, margin: '0 0 16px' } }
  if (has('event')) return { className: 'sans', style: { ...font(SANS, 15, 1.5), fontWeight: 'bold' } }
  if (has('move-sentence')) return { style: { fontWeight: 'bold', margin: '0 0 6px' } }
  if (has('move-note')) return { className: 'quiet', style: { color: light.quiet } }
  return { style: {} }
}
