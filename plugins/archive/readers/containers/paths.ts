/** What operating systems leave in folders and zips, and hidden files: nobody misses them. */
const LITTER = /(?:^|\/)(?:__MACOSX(?:\/|$)|\.|Thumbs\.db$|desktop\.ini$)/i

export function isLitter(path: string): boolean {
  return LITTER.test(path)
}

/** By code units, the same on every machine. */
export function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}
