import type { CSSProperties } from 'react'

import { SANS, type Palette } from './theme.js'

interface Line {
  className?: string
  style: CSSProperties
}

/** How a line of its own looks, by its class on the page: where a story comes from, who moved where. */
export function lineStyle(classes: readonly string[], light: Palette): Line {
  const quiet: CSSProperties = { font: `14px/1.5 ${SANS}`, color: light.quiet }
  const has = (name: string) => classes.includes(name)
  if (has('source')) return { className: 'quiet sans', style: { ...quiet, margin: '0 0 14px' } }
  if (has('event')) return { className: 'sans', style: { font: `bold 15px/1.5 ${SANS}` } }
  if (has('move-sentence')) return { style: { fontWeight: 'bold', margin: '0 0 6px' } }
  if (has('move-note')) return { className: 'quiet', style: { color: light.quiet } }
  return { style: {} }
}
