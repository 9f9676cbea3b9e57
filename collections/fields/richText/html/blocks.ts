import {
  type CalloutBlockFields,
  CALLOUT_STYLES,
  type EmbedBlockFields,
  isWebUrl,
  type QuoteBlockFields,
} from '../../../../src/core/richtext/index.js'
import { escapeHtml } from './escapeHtml.js'

/** A quotation and its source below it. */
export function quoteHtml({
  text,
  attribution,
  title,
  outlet,
  date,
  citeUrl,
}: Partial<QuoteBlockFields>): string {
  const cite = title ? `<cite>${anchor(citeUrl, title)}</cite>` : ''
  const place = outlet && !title ? anchor(citeUrl, outlet) : escapeHtml(outlet ?? '')
  const named =
    attribution && !title && !outlet ? anchor(citeUrl, attribution) : escapeHtml(attribution ?? '')
  const source = [named, cite, place, escapeHtml(date ?? '')].filter((part) => part !== '').join(', ')
  const bare = source === '' && isUrl(citeUrl) ? anchor(citeUrl, citeUrl) : source
  const caption = bare === '' ? '' : `<figcaption>${bare}</figcaption>`
  const address = isUrl(citeUrl) ? ` cite="${escapeHtml(citeUrl)}"` : ''
  return `<figure class="quotation"><blockquote${address}>${paragraphs(text)}</blockquote>${caption}</figure>`
}

/** A link with a preview picture: what works in mail, in feeds and without scripts. */
export function embedHtml({ url, title, thumbnailUrl, provider }: Partial<EmbedBlockFields>): string {
  // The title beside it says everything, so the picture itself has nothing to add for a screen reader.
  const picture = isUrl(thumbnailUrl) ? `<img src="${escapeHtml(thumbnailUrl)}" alt="" /> ` : ''
  const name = title || url || ''
  const content = isUrl(url)
    ? `<a href="${escapeHtml(url)}">${picture}${escapeHtml(name)}</a>`
    : `${picture}${escapeHtml(name)}`
  return `<figure class="embed embed-${slugOf(provider)}">${content}</figure>`
}

/** A note set apart from the text around it. */
export function calloutHtml({ style, text }: Partial<CalloutBlockFields>): string {
  const known = CALLOUT_STYLES.find((name) => name === style) ?? CALLOUT_STYLES[0]
  return `<aside class="callout callout-${known}">${paragraphs(text)}</aside>`
}

/** Typed text as paragraphs: an empty line parts two of them, a single break stays a break. */
function paragraphs(text: string | null | undefined): string {
  return (text ?? '')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => `<p>${escapeHtml(part).replace(/\r?\n/g, '<br />')}</p>`)
    .join('')
}

function anchor(url: string | null | undefined, content: string): string {
  return isUrl(url) ? `<a href="${escapeHtml(url)}">${escapeHtml(content)}</a>` : escapeHtml(content)
}

/** Drafts may hold an address that is not finished; it is text, not a link. */
function isUrl(url: string | null | undefined): url is string {
  return typeof url === 'string' && isWebUrl(url)
}

function slugOf(provider: string | null | undefined): string {
  return provider && /^[a-z-]+$/.test(provider) ? provider : 'other'
}
