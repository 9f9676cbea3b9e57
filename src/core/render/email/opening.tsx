import type { ReactNode } from 'react'

import { words } from '../words.js'
import { Block } from './block.js'
import { addressOf, type EmailContext } from './context.js'
import { ownDirection } from './direction.js'
import { richText } from './richText.js'
import { SANS, font } from './theme.js'

/** What stands before the sections: what the letter is for, the calls, the pitch, the introduction. */
export function opening(context: EmailContext): ReactNode {
  const { purpose, signUpCall, tipsCall, pitch, intro } = context.edition.opening
  const texts = [purpose, signUpCall, tipsCall, pitch, intro].map((text) => richText(text, context, 1))
  if (texts.every((text) => text === null)) return null
  return (
    <Block theme={context.theme} space={[22, 6]} ruled>
      {texts.map((text, index) => (
        <div key={index}>{text}</div>
      ))}
    </Block>
  )
}

/** The headings that follow, each a link to its place on the web page: places inside a mail cannot be linked. */
export function covered(context: EmailContext): ReactNode {
  const { edition, theme, direction } = context
  if (edition.covered.length === 0) return null
  const { light } = theme
  const entry = ({ label, anchor }: { label: string; anchor: string }): ReactNode => {
    const href = addressOf(`#${anchor}`, context)
    return href === null ? (
      label
    ) : (
      <a href={href} className="plain" style={{ color: light.ink, textDecoration: 'none' }}>
        {label}
      </a>
    )
  }
  return (
    <Block theme={theme} space={[8, 28]}>
      <table width="100%" cellPadding="0" cellSpacing="0" role="presentation">
        <tbody>
          <tr>
            <td
              className="raised edge"
              style={{
                backgroundColor: light.raised,
                borderTop: `3px solid ${light.accent}`,
                padding: '18px 20px 12px',
              }}
            >
              <h2
                className="quiet"
                style={{ ...font(SANS, 14, 1.4), fontWeight: 'bold', color: light.quiet, margin: '0 0 12px' }}
              >
                {words.covered}
              </h2>
              <ul style={{ margin: 0 }}>
                {edition.covered.map(({ entries, ...row }, index) => (
                  <li key={index} style={{ margin: '0 0 7px' }} dir={ownDirection(row.label, direction)}>
                    {entry(row)}
                    {entries.length > 0 && (
                      <ul style={{ margin: '6px 0 0' }}>
                        {entries.map((inner, place) => (
                          <li
                            key={place}
                            style={{ margin: '0 0 5px' }}
                            dir={ownDirection(inner.label, direction)}
                          >
                            {entry(inner)}
                          </li>
                        ))}
                      </ul>
                    )}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        </tbody>
      </table>
    </Block>
  )
}
