import { render } from '@react-email/render'

import type { Edition, Site } from '../../edition/index.js'
import { summaryOf } from '../web/summary.js'
import { createEmailContext } from './context.js'
import { OUTLOOK_HEAD } from './styles.js'
import { emailParts, letter, type EmailTemplate } from './template.js'

export { fillPlaceholders, PREFERENCES_PLACEHOLDER, UNSUBSCRIBE_PLACEHOLDER } from './placeholders.js'
export type { EmailParts, EmailTemplate } from './template.js'

export interface EmailOptions {
  /** Builds the mail in the place of our own letter. */
  template?: EmailTemplate
}

export interface RenderedEmail {
  /** The same for every reader, until {@link fillPlaceholders}. */
  html: string
  subject: string
  /** What mail programs show after the subject; '' where there is nothing to say. */
  preheader: string
}

/**
 * An issue as a mail: tables, inline styles, every link a full address. The same edition gives the same bytes.
 *
 * @example
 * const { html, subject } = await renderEmail(edition, site)
 * send({ subject, html: fillPlaceholders(html, linksOf(reader)) })
 */
export async function renderEmail(
  edition: Edition,
  site: Site,
  { template }: EmailOptions = {},
): Promise<RenderedEmail> {
  const preheader = clip(summaryOf(edition, site).description, PREHEADER_LENGTH)
  const context = createEmailContext(edition, site)
  const parts = emailParts(context, preheader)
  const node = template ? template({ edition, site, parts }) : letter(context, parts)
  return { html: finish(await render(node)), subject: edition.issue.subject, preheader }
}

/** More than mail programs show; the React component cuts off what is longer, in the middle of a character. */
const PREHEADER_LENGTH = 150

/** The beginning of a text, of so many UTF-16 units at most, without cutting a character apart. */
function clip(text: string, length: number): string {
  let clipped = ''
  for (const character of text.replace(/\s+/g, ' ').trim()) {
    if (clipped.length + character.length > length) return clipped
    clipped += character
  }
  return clipped
}

/** What React leaves for a browser to wake the page up with is dead weight here; what it cannot write is added. */
function finish(html: string): string {
  return html
    .replace(/^<!DOCTYPE[^>]*>/i, '<!doctype html>')
    .replace(/<!--(?:\/?\$|html|body|head| )-->/g, '')
    .replaceAll(' data-id="__react-email-column"', '')
    .replace('</head>', () => `${OUTLOOK_HEAD}</head>`)
}
