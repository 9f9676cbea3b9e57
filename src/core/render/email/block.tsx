import { Column } from '@react-email/column'
import { Row } from '@react-email/row'
import type { CSSProperties, ReactNode } from 'react'

import { SERIF, font, type EmailTheme } from './theme.js'

interface BlockProps {
  theme: EmailTheme
  /** Space above and below, as in CSS `padding`. */
  space: readonly [above: number, below: number]
  /** A line above. */
  ruled?: boolean
  align?: 'center'
  children: ReactNode
}

/**
 * A band of the letter: a table row of its own, because Outlook breaks long cells across pages. It names its font and
 * colour, which tables do not take over from what stands around them.
 */
export function Block({
  theme: { light },
  space: [above, below],
  ruled,
  align,
  children,
}: BlockProps): ReactNode {
  const style: CSSProperties = {
    padding: `${above}px 32px ${below}px`,
    ...font(SERIF, 17, 1.6),
    color: light.ink,
    backgroundColor: light.paper,
    ...(ruled ? { borderTop: `1px solid ${light.rule}` } : {}),
  }
  return (
    <Row>
      <Column className={`paper ink pad${ruled ? ' rule' : ''}`} style={style} align={align}>
        {children}
      </Column>
    </Row>
  )
}
