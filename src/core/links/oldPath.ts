/**
 * The part of an old address by which a site looks it up: path and query, without the slash at its end. '' where the
 * address says nothing but the site.
 *
 * @example
 * oldPathOf('https://old.example/2023/09/week-35/') // '/2023/09/week-35'
 * oldPathOf('/?p=12') // '/?p=12'
 */
export function oldPathOf(address: string): string {
  if (!URL.canParse(address, BASE)) return ''
  const { pathname, search } = new URL(address, BASE)
  const path = pathname.replace(/\/+$/, '')
  if (path === '' && search === '') return ''
  return `${path === '' ? '/' : path}${search}`
}

/** For addresses that are paths already. */
const BASE = 'https://site.invalid'
