import { isRecord } from './isRecord.js'
import type { RichText } from './types.js'
import { mapNodes } from './walk.js'

const PROVIDERS: Record<string, string> = {
  'buzzsprout.com': 'buzzsprout',
  'podcasts.apple.com': 'apple-podcasts',
  'soundcloud.com': 'soundcloud',
  'spotify.com': 'spotify',
  'vimeo.com': 'vimeo',
  'youtu.be': 'youtube',
  'youtube-nocookie.com': 'youtube',
  'youtube.com': 'youtube',
}

/**
 * Whose player an embedded address belongs to: `youtube`, `vimeo`, `spotify`, `apple-podcasts`, `soundcloud`,
 * `buzzsprout`, or `other`. Null where the text is no full address.
 *
 * @example
 * embedProvider('https://youtu.be/abc') // 'youtube'
 */
export function embedProvider(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { hostname } = new URL(url)
  const domain = Object.keys(PROVIDERS).find((known) => hostname === known || hostname.endsWith(`.${known}`))
  return domain === undefined ? 'other' : (PROVIDERS[domain] ?? 'other')
}

/** The same rich text with the provider of every embed block derived from its address, whatever it said before. */
export function deriveEmbedProviders(richText: RichText): RichText {
  return mapNodes(richText, (node) => {
    const { fields } = node
    if (node.type !== 'block' || !isRecord(fields) || fields.blockType !== 'embed') return node
    const { url } = fields
    return { ...node, fields: { ...fields, provider: typeof url === 'string' ? embedProvider(url) : null } }
  })
}
