import { Button } from '@react-email/button'
import { Hr } from '@react-email/hr'
import { Link } from '@react-email/link'
import { Text } from '@react-email/text'
import { Fragment, type CSSProperties, type ReactNode } from 'react'

import { corrections, references } from '../web/closing.js'
import { words } from '../words.js'
import { Block } from './block.js'
import type { EmailContext } from './context.js'
import { PREFERENCES_PLACEHOLDER, UNSUBSCRIBE_PLACEHOLDER } from './placeholders.js'
import { fromPage, richText } from './richText.js'
import { SANS, font } from './theme.js'

/** Corrections, what the issue refers to, the call to sign up again, and the button that sends it on. */
export function closing(context: EmailContext): ReactNode {
  const { edition, theme, page } = context
  const notes = fromPage([corrections(context.web), references(context.web)], context)
  const call = richText(edition.opening.signUpCall, context, 1)
  return (
    <>
      {notes !== null && (
        <Block theme={theme} space={[2, 12]} ruled>
          {notes}
        </Block>
      )}
      {call !== null && (
        <Block theme={theme} space={[26, page === null ? 16 : 4]} ruled>
          {call}
        </Block>
      )}
      {page !== null && (
        <Block theme={theme} space={[12, 34]}>
          <Button
            href={forwardLink(edition.issue.title, page)}
            className="button sans"
            style={{
              ...font(SANS, 16, 1.25),
              fontWeight: 'bold',
              color: theme.light.onAccent,
              backgroundColor: theme.light.accent,
              padding: '12px 22px',
              borderRadius: '6px',
            }}
          >
            {words.forward}
          </Button>
        </Block>
      )}
    </>
  )
}

/** Who sends the letter, why, and how to stop it: what the law asks for. */
export function footer({ edition, theme, home }: EmailContext): ReactNode {
  const { publication } = edition
  const { light } = theme
  const line: CSSProperties = { ...font(SANS, 14, 1.55), color: light.quiet, margin: '0 0 10px' }
  const link = (href: string, text: string) => (
    <Link href={href} className="quiet" style={{ color: light.quiet, textDecorationLine: 'underline' }}>
      {text}
    </Link>
  )
  return (
    <Block theme={theme} space={[4, 28]}>
      <Hr className="rule" style={{ borderTop: `1px solid ${light.rule}`, margin: '0 0 20px' }} />
      {home !== null && (
        <Text className="quiet sans" style={line}>
          {words.forwarded} {link(home, words.signUp)}
        </Text>
      )}
      <Text className="quiet sans" style={line}>
        {words.why(publication.name)} {link(UNSUBSCRIBE_PLACEHOLDER, words.unsubscribe)}
        {' · '}
        {link(PREFERENCES_PLACEHOLDER, words.preferences)}
      </Text>
      {publication.postalAddress !== null && (
        <Text className="quiet sans" style={{ ...line, margin: 0 }} dir="auto">
          {publication.postalAddress.split('\n').map((row, index) => (
            <Fragment key={index}>
              {index > 0 && <br />}
              {row.trim()}
            </Fragment>
          ))}
        </Text>
      )}
    </Block>
  )
}

const forwardLink = (title: string, page: string): string =>
  `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(page)}`
