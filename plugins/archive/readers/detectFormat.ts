export type SourceFormat =
  | 'feed'
  | 'ghost'
  | 'html'
  | 'json feed'
  | 'markdown'
  | 'not text'
  | 'substack list'
  | 'text'
  | 'unknown json'
  | 'unknown table'
  | 'unknown xml'
  | 'wxr'

const ASSETS =
  /\.(?:png|jpe?g|gif|webp|avif|svg|ico|bmp|tiff?|css|js|mjs|map|woff2?|ttf|otf|eot|mp3|mp4|m4a|mov|webm|ogg|wav|pdf|docx?|xlsx?|pptx?)$/i
const HTML_TAG =
  /<(?:a|article|b|blockquote|br|div|em|figure|h[1-6]|hr|iframe|img|li|main|ol|p|section|span|strong|table|ul)\b[^<>]*>/gi
const MARKDOWN = /^#{1,6} \S|\[[^[\]\n]{1,200}\]\(https?:\/\/[^)\s]{1,500}\)|^```/m

/** Whether the bytes are a zip: its first file, or the end of an empty one. */
export function isZip(bytes: Uint8Array): boolean {
  const [p, k, third] = bytes
  return p === 0x50 && k === 0x4b && (third === 3 || third === 5)
}

/** Whether a file by its name goes along with texts and holds none: pictures, styles, fonts. */
export function isAsset(path: string): boolean {
  return ASSETS.test(path)
}

/**
 * What a text is, by its beginning; the name of the file decides only between Markdown and plain text, and tells a table
 * from a text with commas.
 *
 * @param start Some thousand characters, decoded.
 * @example
 * detectFormat('<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">', 'posts.xml') // 'feed'
 */
export function detectFormat(start: string, path: string): SourceFormat {
  if (isBinary(start)) return 'not text'
  const text = start.trimStart()
  if (text.startsWith('<')) return markup(text, path)
  if (/^[[{]\s*["{[\]}]/.test(text) && !/\.(?:md|markdown|txt)$/i.test(path)) return json(text)
  if (/\.(?:csv|tsv)$/i.test(path))
    return /(?:^|,)"?post_id"?,/.test(text.split('\n')[0] ?? '') ? 'substack list' : 'unknown table'
  if (/\.(?:md|markdown|mdx)$/i.test(path) || text.startsWith('---\n') || text.startsWith('---\r\n'))
    return 'markdown'
  if (/\.html?$/i.test(path)) return 'html'
  if (closedTags(text) > 1) return 'html'
  return MARKDOWN.test(text) ? 'markdown' : 'text'
}

function markup(text: string, path: string): SourceFormat {
  const isXml = text.startsWith('<?xml')
  const rest = afterProlog(text)
  const [, documentType] = /^<!DOCTYPE\s+([\w:.-]+)/i.exec(rest) ?? []
  if (documentType?.toLowerCase() === 'html') return 'html'
  // Whatever the root of XML with a document type is, its reader refuses it.
  if (documentType !== undefined) return 'feed'
  const name = /^<([\w:.-]+)/.exec(rest)?.[1]?.toLowerCase() ?? ''
  if (name === 'rss')
    return /xmlns:\w+\s*=\s*["']http:\/\/wordpress\.org\/export\//.test(rest) ? 'wxr' : 'feed'
  if (name === 'feed' || name === 'rdf:rdf') return 'feed'
  if (name === 'html') return 'html'
  if (isXml) return 'unknown xml'
  return /\.(?:md|markdown|mdx)$/i.test(path) ? 'markdown' : 'html'
}

/** A text without the declarations and comments before its first tag. */
function afterProlog(text: string): string {
  let rest = text
  for (;;) {
    rest = rest.trimStart()
    const end = rest.startsWith('<?') ? '?>' : rest.startsWith('<!--') ? '-->' : null
    const at = end === null ? -1 : rest.indexOf(end)
    if (end === null || at === -1) return rest
    rest = rest.slice(at + end.length)
  }
}

/** A stray control character happens in old texts; a zero, or many of them, do not. */
function isBinary(start: string): boolean {
  if (start.includes('\u0000')) return true
  const controls = start.match(/[\u0001-\u0008\u000e-\u001a]/g)?.length ?? 0
  return controls > 2 && controls > start.length / 100
}

function json(text: string): SourceFormat {
  if (/"version"\s*:\s*"https:\\?\/\\?\/jsonfeed\.org\\?\/version/.test(text)) return 'json feed'
  const isGhost =
    /^\{\s*"(?:db|meta|data)"\s*:/.test(text) && /"(?:posts|version|exported_on)"\s*:/.test(text)
  return isGhost ? 'ghost' : 'unknown json'
}

function closedTags(text: string): number {
  return /<\/[a-z][a-z0-9]*>/i.test(text) ? (text.match(HTML_TAG)?.length ?? 0) : 0
}
