import type { QualifiedTag, Tag } from 'sax'

/** The usual prefix of a namespace; of those that exports and feeds consist of, none. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://backend.userland.com/rss2': '',
  'http://purl.org/rss/1.0/': '',
  'http://www.w3.org/2005/Atom': '',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://www.w3.org/1999/xhtml': 'html',
  'http://wordpress.org/export/': 'wp',
}

/**
 * The name of an element with the usual prefix of its namespace. WordPress counts versions up in its namespace:
 * `http://wordpress.org/export/1.2/`, its excerpts lie below that.
 */
export function qualifiedName(tag: QualifiedTag | Tag): string {
  if (!('uri' in tag)) return tag.name
  const wordpress = /^http:\/\/wordpress\.org\/export\/[\d.]+\/$/.test(tag.uri)
  const prefix = PREFIXES[wordpress ? 'http://wordpress.org/export/' : tag.uri]
  // Atom within RSS is kept apart from what RSS calls by the same names.
  if (tag.prefix === 'atom') return `atom:${tag.local}`
  if (prefix === undefined) return tag.name
  return prefix === '' ? tag.local : `${prefix}:${tag.local}`
}
