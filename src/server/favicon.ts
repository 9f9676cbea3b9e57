import type { RequestHandler } from 'express'

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
  '<rect width="32" height="32" rx="6" fill="#1d1d1f"/>' +
  '<path d="M7 24V9l9 9 9-9v15" fill="none" stroke="#fff" stroke-width="3.5" stroke-linejoin="round"/>' +
  '</svg>'

/** `/favicon.ico`: browsers ask for it unbidden, before they know of a page's own icon. */
export const favicon: RequestHandler = (_request, response) => {
  response.set('Cache-Control', 'public, max-age=86400').type('image/svg+xml').send(ICON)
}
