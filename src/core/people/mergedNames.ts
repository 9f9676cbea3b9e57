/** By what names and addresses somebody or something is known. */
export interface KnownAs {
  name: string
  slug?: string | null
  aliases?: readonly string[] | null
  formerSlugs?: readonly string[] | null
}

/**
 * What the one that stays is also known as once a duplicate is merged into it: no name twice, whatever its capitals.
 * Merging the same one again adds nothing.
 *
 * @example
 * mergedNames({ name: 'Ottilie Brandvoll', slug: 'ottilie-brandvoll' }, { name: 'O. Brandvoll', slug: 'o-brandvoll' })
 * // { aliases: ['O. Brandvoll'], formerSlugs: ['o-brandvoll'] }
 */
export function mergedNames(
  survivor: KnownAs,
  duplicate: KnownAs,
): { aliases: string[]; formerSlugs: string[] } {
  const names = [...(survivor.aliases ?? []), duplicate.name, ...(duplicate.aliases ?? [])]
  const slugs = [...(survivor.formerSlugs ?? []), duplicate.slug, ...(duplicate.formerSlugs ?? [])]
  return {
    aliases: distinct(names, survivor.name, (name) => name.trim().toLowerCase()),
    formerSlugs: distinct(
      slugs.filter((slug) => typeof slug === 'string'),
      survivor.slug ?? '',
      (slug) => slug,
    ),
  }
}

function distinct(values: readonly string[], own: string, keyOf: (value: string) => string): string[] {
  const seen = new Set(['', keyOf(own)])
  return values.filter((value) => {
    const key = keyOf(value)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
