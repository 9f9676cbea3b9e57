import { Body } from '@react-email/body'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Html } from '@react-email/html'
import { Preview } from '@react-email/preview'
import type { ReactNode } from 'react'

import type { Edition, Site } from '../../edition/index.js'
import { closing, footer } from './closing.js'
import type { EmailContext } from './context.js'
import { masthead } from './masthead.js'
import { covered, opening } from './opening.js'
import { section } from './sections.js'
import { emailStyles } from './styles.js'
import { WIDTH } from './theme.js'

/** The parts of the mail as we build them, each a row of tables; null where the issue has none. */
export interface EmailParts {
  /** `<head>` with the styles; the mail needs it. */
  head: ReactNode
  /** What mail programs show after the subject, hidden in the mail itself. */
  preheader: ReactNode
  masthead: ReactNode
  opening: ReactNode
  covered: ReactNode
  sections: ReactNode[]
  closing: ReactNode
  /** Sign-up, unsubscribe and postal address: the law asks for it. */
  footer: ReactNode
}

/**
 * Builds the whole mail, from `<html>` on, from the edition or from the parts that we would send.
 *
 * @example
 * const template: EmailTemplate = ({ parts }) => (
 *   <html><head />{parts.head}<body>{parts.preheader}<MyLogo />{parts.sections}{parts.footer}</body></html>
 * )
 */
export type EmailTemplate = (input: { edition: Edition; site: Site; parts: EmailParts }) => ReactNode

export function emailParts(context: EmailContext, preheader: string): EmailParts {
  return {
    head: (
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <title>{context.edition.issue.subject}</title>
        <style dangerouslySetInnerHTML={{ __html: emailStyles(context.theme) }} />
      </Head>
    ),
    preheader: <Preview>{preheader}</Preview>,
    masthead: masthead(context),
    opening: opening(context),
    covered: covered(context),
    sections: context.edition.sections.map((row, index) => <div key={index}>{section(row, context)}</div>),
    closing: closing(context),
    footer: footer(context),
  }
}

/** The mail as we send it: one column on a coloured desk. */
export function letter({ edition, direction, theme }: EmailContext, parts: EmailParts): ReactNode {
  const { light } = theme
  return (
    <Html lang={edition.publication.language} dir={direction}>
      {parts.head}
      <Body className="desk" style={{ backgroundColor: light.desk, margin: 0, padding: 0 }}>
        {parts.preheader}
        <Container
          className="letter paper edge"
          style={{
            maxWidth: `${WIDTH}px`,
            backgroundColor: light.paper,
            borderTop: `4px solid ${light.accent}`,
          }}
        >
          {parts.masthead}
          {parts.opening}
          {parts.covered}
          {parts.sections}
          {parts.closing}
          {parts.footer}
        </Container>
      </Body>
    </Html>
  )
}
