import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toString } from 'hast-util-to-string'

import { resolveText, urlOf, type DocumentRef, type Edition, type Site } from '../../edition/index.js'

/**
 * An issue as JSON for other programs: the edition as it was frozen, each text as `{ html, text }` with full
 * addresses, each document with its `url`.
 *
 * @example
 * JSON.parse(renderJson(edition, site)).sections[0].items[0].story.commentary.html
 */
export function renderJson(edition: Edition, site: Site): string {
  const { publication, issue } = edition
  const url = urlOf(site, { collection: 'issues', ...issue, publication: publication.slug })
  const readable = JSON.stringify(
    { url, ...edition },
    (_key, value: unknown) => {
      if (isText(value)) {
        const text = resolveText(value, edition, site)
        return { html: toHtml(text), text: textOf(text) }
      }
      return isRef(value) ? { ...value, url: urlOf(site, value) } : value
    },
    2,
  )
  return `${readable}\n`
}

const isText = (value: unknown): value is Root =>
  typeof value === 'object' &&
  value !== null &&
  'children' in value &&
  'type' in value &&
  value.type === 'root'

const isRef = (value: unknown): value is DocumentRef =>
  typeof value === 'object' && value !== null && 'collection' in value && !('url' in value)

/** Blocks one under the other. */
const textOf = ({ children }: Root): string =>
  children
    .map((child) => toString(child).trim())
    .filter((text) => text !== '')
    .join('\n')
