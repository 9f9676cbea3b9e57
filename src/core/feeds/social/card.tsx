import type { CSSProperties, ReactNode } from 'react'

import type { Edition } from '../../edition/index.js'
import { daysInWords } from '../../render/web/dates.js'
import { readableOn } from '../../render/web/styles/contrast.js'
import { words } from '../../render/words.js'
import { drawable, type SocialFont } from './drawable.js'

/** Size that every network shows in full, in pixels. */
export const CARD = { width: 1200, height: 630 } as const

const COLOURS = { paper: '#fffefb', ink: '#1d1b18', quiet: '#5f5a52', rule: '#e2dcd0' }
const DEFAULT_ACCENT = '#0b6e76'
const ROWS = 5
const column: CSSProperties = { display: 'flex', flexDirection: 'column' }

/** The picture of an issue: whose it is, its title, its days, and the first of what it covers. */
export function card({ publication, issue, covered }: Edition, fonts: readonly SocialFont[]): ReactNode {
  const brand = /^#[0-9a-f]{6}$/i.test(publication.accent ?? '') ? (publication.accent ?? '') : DEFAULT_ACCENT
  const accent = readableOn(COLOURS.paper, brand)
  const name = drawable(publication.name, fonts)
  const days = daysInWords(issue.periodStart, issue.periodEnd)
  const title = drawable(issue.title, fonts)
  const rows = covered.flatMap(({ label }) => drawable(label, fonts) ?? [])
  return (
    <div
      style={{
        ...column,
        width: '100%',
        height: '100%',
        boxSizing: 'border-box',
        backgroundColor: COLOURS.paper,
        color: COLOURS.ink,
        borderTop: `16px solid ${accent}`,
        padding: '40px 72px 40px',
        fontFamily: fonts.map((font) => font.name).join(','),
      }}
    >
      <div style={{ ...oneLine, fontSize: 30, fontWeight: 700, color: accent }}>{name ?? ''}</div>
      <div style={titleStyle(title ?? days ?? '')}>{title ?? days ?? ''}</div>
      <div style={{ display: 'flex', fontSize: 28, color: COLOURS.quiet, marginTop: 12 }}>
        {title === null ? '' : (days ?? '')}
      </div>
      {rows.length > 0 && list(rows, covered.length, accent)}
    </div>
  )
}

function list(rows: readonly string[], total: number, accent: string): ReactNode {
  const shown = total > ROWS ? rows.slice(0, ROWS - 1) : rows
  const rest = total - shown.length
  return (
    <div style={{ ...column, marginTop: 'auto', borderTop: `2px solid ${COLOURS.rule}`, paddingTop: 20 }}>
      <div style={{ display: 'flex', fontSize: 22, fontWeight: 700, color: COLOURS.quiet, marginBottom: 8 }}>
        {words.covered}
      </div>
      {shown.map((row, index) => (
        <div key={index} style={{ display: 'flex', alignItems: 'center', fontSize: 29, lineHeight: 1.42 }}>
          <div style={{ width: 10, height: 10, borderRadius: 5, backgroundColor: accent, marginRight: 20 }} />
          <div style={{ ...oneLine, width: 1010 }}>{row}</div>
        </div>
      ))}
      {rest > 0 && (
        <div style={{ display: 'flex', fontSize: 26, color: COLOURS.quiet, marginLeft: 30, marginTop: 4 }}>
          {words.more(rest)}
        </div>
      )}
    </div>
  )
}

const oneLine: CSSProperties = {
  display: 'block',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
}

/** Long titles are smaller, so that they stay on two lines. */
const titleStyle = (title: string): CSSProperties => ({
  display: 'block',
  lineClamp: 2,
  fontSize: title.length > 60 ? 46 : title.length > 30 ? 54 : 66,
  fontWeight: 700,
  lineHeight: 1.15,
  letterSpacing: '-1px',
  marginTop: 14,
})
