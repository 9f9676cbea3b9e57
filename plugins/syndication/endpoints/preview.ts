import { randomBytes } from 'node:crypto'

import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Endpoint } from 'payload'
import { z } from 'zod'

import { parseQuery, routeId } from '../../endpoints.js'
import { requireDraftAccess } from './readDrafts.js'

const PREVIEWS = { web: 'Web page', email: 'Email', text: 'Plain text' } as const
const query = z.object({ format: z.enum(['web', 'email', 'text']).default('web') })

/**
 * `GET /api/issues/:id/preview`: the draft as readers will see it, for the live preview of the admin panel. It loads
 * anew whenever the panel says that the document was saved, and stays where it was scrolled to.
 */
export const previewEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/preview',
  method: 'get',
  handler: async (req) => {
    await requireDraftAccess(req, 'preview a draft')
    const { format } = parseQuery(req, query)
    const nonce = randomBytes(16).toString('base64')
    const source = `render/${format}?draft=true`
    const page = h('html', { lang: 'en' }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', `Preview of ${String(routeId(req))}`),
        h('style', STYLES),
      ]),
      h('body', [
        h(
          'nav',
          { ariaLabel: 'What to preview' },
          Object.entries(PREVIEWS).map(([name, label]) =>
            h('a', { href: `?format=${name}`, ariaCurrent: name === format ? 'page' : undefined }, label),
          ),
        ),
        h('iframe', { src: source, title: PREVIEWS[format], sandbox: 'allow-same-origin allow-popups' }),
        h('script', { nonce }, SCRIPT),
      ]),
    ])
    return new Response(`<!doctype html>${toHtml(page)}`, {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'private, no-store',
        'Content-Security-Policy': `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; frame-ancestors 'self'`,
      },
    })
  },
}

const STYLES = `
:root { color-scheme: light dark; font: 14px/1.4 system-ui, sans-serif; }
body { margin: 0; background: Canvas; color: CanvasText; display: grid; grid-template-rows: auto 1fr; height: 100vh; }
nav { display: flex; gap: 4px; padding: 6px 10px; border-bottom: 1px solid color-mix(in srgb, CanvasText 20%, Canvas); }
a { padding: 4px 10px; border-radius: 4px; color: inherit; text-decoration: none; }
a:hover { background: color-mix(in srgb, CanvasText 8%, Canvas); }
a[aria-current] { background: color-mix(in srgb, CanvasText 14%, Canvas); font-weight: 600; }
iframe { width: 100%; height: 100%; border: 0; }
`

const SCRIPT = `
const frame = document.querySelector('iframe')
const panel = window.opener ?? window.parent
let scrolled = 0
addEventListener('message', ({ origin, data }) => {
  if (origin !== location.origin || data?.type !== 'payload-document-event') return
  scrolled = frame.contentWindow.scrollY
  frame.contentWindow.location.reload()
})
frame.addEventListener('load', () => frame.contentWindow.scrollTo(0, scrolled))
if (panel !== window) panel.postMessage({ type: 'payload-live-preview', ready: true }, location.origin)
`
