import type { CSSProperties } from 'react'

import { directed, type Elements } from './elementProps.js'
import { SANS, font, type Palette } from './theme.js'

/** Tables of a text, which have cells to read, not to lay out by. */
export function tableElements(light: Palette): Pick<Elements, 'table' | 'td' | 'th'> {
  const cell: CSSProperties = {
    borderBottom: `1px solid ${light.rule}`,
    padding: '8px 12px 8px 0',
    textAlign: 'start',
    verticalAlign: 'top',
  }
  return {
    table: ({ children }) => (
      <table
        width="100%"
        cellPadding="0"
        cellSpacing="0"
        style={{ margin: '0 0 20px', ...font(SANS, 15, 1.4) }}
        className="sans"
      >
        {children}
      </table>
    ),
    td: ({ children, dir, style, colSpan, rowSpan }) => (
      <td {...directed(dir, { ...cell, ...style })} className="rule" colSpan={colSpan} rowSpan={rowSpan}>
        {children}
      </td>
    ),
    th: ({ children, dir, style, colSpan, rowSpan, scope }) => (
      <th {...directed(dir, { ...cell, ...style })} className="rule" {...{ colSpan, rowSpan, scope }}>
        {children}
      </th>
    ),
  }
}
