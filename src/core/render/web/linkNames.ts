/** A piece of a sentence; with a link where it is a name that has a page. */
export interface SentencePart {
  text: string
  href: string | null
}

/**
 * Cuts a sentence at the names in it, each found once and after the one before.
 *
 * @example
 * linkNames('Ines is now CTO at Acme', [{ name: 'Ines', href: '/people/ines' }])
 * // [{ text: 'Ines', href: '/people/ines' }, { text: ' is now CTO at Acme', href: null }]
 */
export function linkNames(
  sentence: string,
  names: readonly { name: string; href: string | null }[],
): SentencePart[] {
  const parts: SentencePart[] = []
  let from = 0
  for (const { name, href } of names) {
    const at = name === '' || href === null ? -1 : sentence.indexOf(name, from)
    if (at < 0) continue
    if (at > from) parts.push({ text: sentence.slice(from, at), href: null })
    parts.push({ text: name, href })
    from = at + name.length
  }
  if (from < sentence.length) parts.push({ text: sentence.slice(from), href: null })
  return parts
}
