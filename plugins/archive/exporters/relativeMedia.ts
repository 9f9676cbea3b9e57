import type { Payload } from 'payload'

/** Points addresses of our own pictures at the files that lie beside an exported page. */
export function relativeMedia(text: string, payload: Payload, origin: string): string {
  const path = `${payload.config.routes.api}/media/file/`
  return text.replaceAll(`${origin}${path}`, '../../media/').replaceAll(path, '../../media/')
}

/** The public address of this server, without a slash at the end. */
export const originOf = ({ config }: Payload): string =>
  (config.serverURL || 'http://localhost:3000').replace(/\/+$/, '')
