import type { Payload } from 'payload'

import { renderEmail, type EmailTemplate } from '../../src/core/render/email/index.js'
import { renderJson } from '../../src/core/render/json/index.js'
import { renderMarkdown } from '../../src/core/render/markdown/index.js'
import { renderSubstack } from '../../src/core/render/substack/index.js'
import { renderText } from '../../src/core/render/text/index.js'
import { renderWebPage } from '../../src/core/render/web/index.js'
import type { Format, Renderer } from './options.js'
import { settingsOf } from './settings.js'

/** What makes an output: the host's own renderer, else ours, a mail by the host's template where there is one. */
export function rendererOf(payload: Payload, format: Format): Renderer {
  const { renderers, emailTemplate } = settingsOf(payload)
  return renderers[format] ?? (format === 'email' ? email(emailTemplate) : BUILT_IN[format])
}

const email =
  (template: EmailTemplate | null): Renderer =>
  async ({ edition, site }) =>
    (await renderEmail(edition, site, template ? { template } : {})).html

const BUILT_IN: Record<Exclude<Format, 'email'>, Renderer> = {
  web: ({ edition, site }) => renderWebPage(edition, site),
  text: ({ edition, site }) => renderText(edition, site),
  markdown: ({ edition, site }) => renderMarkdown(edition, site),
  substack: ({ edition, site }) => renderSubstack(edition, site),
  json: ({ edition, site }) => renderJson(edition, site),
}
