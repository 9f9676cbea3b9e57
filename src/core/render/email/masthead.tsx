import { Heading } from '@react-email/heading'
import { Link } from '@react-email/link'
import { Text } from '@react-email/text'
import { Fragment, type CSSProperties, type ReactNode } from 'react'

import type { Edition } from '../../edition/index.js'
import { dayInWords, daysInWords } from '../web/dates.js'
import { words } from '../words.js'
import { Block } from './block.js'
import type { EmailContext } from './context.js'
import { ownDirection } from './direction.js'
import { SANS, font } from './theme.js'

/** The way to the web page, the name of the publication, the title of the issue, and when it came out. */
export function masthead({ edition, theme, page, home, direction }: EmailContext): ReactNode {
  const { publication, issue } = edition
  const { light } = theme
  const line: CSSProperties = { ...font(SANS, 14, 1.5), color: light.quiet, margin: 0 }
  const name: CSSProperties = { color: light.accent, textDecorationLine: 'none' }
  return (
    <>
      {page !== null && (
        <Block theme={theme} space={[16, 0]}>
          <Text className="quiet sans" style={{ ...line, fontSize: '13px', textAlign: 'end' }}>
            <Link
              href={page}
              className="quiet"
              style={{ color: light.quiet, textDecorationLine: 'underline' }}
            >
              {words.viewInBrowser}
            </Link>
          </Text>
        </Block>
      )}
      <Block theme={theme} space={[20, 24]}>
        <Text
          className="accent sans"
          style={{ ...font(SANS, 15, 1.4), fontWeight: 'bold', color: light.accent, margin: '0 0 10px' }}
          dir={ownDirection(publication.name, direction)}
        >
          {home === null ? (
            publication.name
          ) : (
            <Link href={home} style={name}>
              {publication.name}
            </Link>
          )}
        </Text>
        <Heading
          className="title"
          style={{ fontSize: '36px', lineHeight: 1.12, letterSpacing: '-.5px', margin: '0 0 14px' }}
          dir={ownDirection(issue.title, direction)}
        >
          {issue.title}
        </Heading>
        <Text className="quiet sans" style={line}>
          {facts(edition).map((fact, index) => (
            <Fragment key={fact}>
              {index > 0 && ' · '}
              {fact}
            </Fragment>
          ))}
        </Text>
      </Block>
    </>
  )
}

function facts({ publication, issue }: Edition): string[] {
  return [
    publication.author === null ? null : words.by(publication.author),
    daysInWords(issue.periodStart, issue.periodEnd),
    words.published(dayInWords(issue.publishedAt, publication.timezone)),
    words.readingTime(issue.readingMinutes),
  ].filter((fact) => fact !== null)
}
