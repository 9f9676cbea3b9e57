import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** What all answers carry. `Strict-Transport-Security` only where readers come by https. */
export function commonHeaders(publicUrl: string): RequestHandler {
  return helmet({
    contentSecurityPolicy: false,
    // Front ends on other origins show our images and read our JSON.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: publicUrl.startsWith('https:'),
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  })
}

/** For answers that are data: were one ever opened as a page, it could load and run nothing. */
export const dataPolicy: RequestHandler = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: { defaultSrc: ["'none'"], styleSrc: ["'unsafe-inline'"], frameAncestors: ["'none'"] },
})

/**
 * For the admin: only scripts that carry this answer's nonce run, and those that they load. Next takes the nonce from
 * the policy that it finds on the request and puts it on its own scripts. Styles are written inline by the editor.
 */
export function adminPolicy({ production }: { production: boolean }): RequestHandler {
  return (request, response, next) => {
    const policy = Object.entries(adminDirectives(randomBytes(16).toString('base64'), production))
      .map(([name, sources]) => `${name} ${sources}`)
      .join('; ')
    request.headers['content-security-policy'] = policy
    response.set('Content-Security-Policy', policy)
    next()
  }
}

/**
 * For the pages of the site: they show pictures and carry their styles, and run nothing. Pictures come from here, from
 * the public address where the reader came by another, and from anywhere by https.
 */
export function sitePolicy(publicUrl: string): RequestHandler {
  return helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'unsafe-inline'"],
      imgSrc: ["'self'", publicUrl, 'https:', 'data:'],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  })
}

/** The playground's program comes from a public file server and starts from an inline script. */
export const playgroundPolicy: RequestHandler = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'unsafe-inline'", 'https://cdn.jsdelivr.net'],
    styleSrc: ["'unsafe-inline'", 'https://cdn.jsdelivr.net', 'https://fonts.googleapis.com'],
    fontSrc: ['https://fonts.gstatic.com'],
    imgSrc: ["'self'", 'data:', 'https://cdn.jsdelivr.net'],
    frameAncestors: ["'none'"],
  },
})

/** Embeds that the editor knows are shown in frames, their thumbnails and avatars as images from anywhere. */
const adminDirectives = (nonce: string, production: boolean) => ({
  'default-src': "'self'",
  'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${production ? '' : " 'unsafe-eval'"}`,
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob: https:",
  'media-src': "'self' blob: https:",
  'font-src': "'self' data:",
  'connect-src': `'self'${production ? '' : ' ws: wss:'}`,
  'frame-src': "'self' https:",
  'worker-src': "'self' blob:",
  'object-src': "'none'",
  'base-uri': "'self'",
  'form-action': "'self'",
  'frame-ancestors': "'self'",
})
