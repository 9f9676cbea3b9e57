import type { Payload } from 'payload'

/**
 * Points addresses of our own pictures at the files that lie beside an exported page. A text may have them with the
 * address of this server, which it had when it was published, with that of `origin`, or as paths.
 */
export function relativeMedia(text: string, payload: Payload, origin: string): string {
  const path = `${payload.config.routes.api}/media/file/`
  return text
    .replaceAll(`${origin}${path}`, MEDIA)
    .replaceAll(`${originOf(payload)}${path}`, MEDIA)
    .replaceAll(`"${path}`, `"${MEDIA}`)
    .replaceAll(`(${path}`, `(${MEDIA}`)
}

/** Every page with pictures lies two folders deep. */
const MEDIA = '../../media/'

/** The public address of this server, without a slash at the end. */
export const originOf = ({ config }: Payload): string =>
  (config.serverURL || 'http://localhost:3000').replace(/\/+$/, '')
