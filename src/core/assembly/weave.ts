/**
 * Puts new entries among those that stand, which keep their places. A new entry goes right after its nearest
 * predecessor in `ideal` that stands, else before the nearest successor that stands, else to `end`.
 *
 * Linear: what follows the same predecessor is collected first and laid down once.
 *
 * @param standing in the order in which the editor has them
 * @param ideal the order of a fresh issue: new entries, and those of `standing` whose place in it is known
 * @param end index in `standing` for entries that have no neighbour; behind the last by default
 * @example weave(['c', 'a'], ['a', 'b', 'c', 'd']) // ['c', 'd', 'a', 'b']
 */
export function weave<T>(standing: T[], ideal: T[], end = standing.length): T[] {
  if (standing.length === 0) return ideal
  const stands = new Set(standing)
  const leading: T[] = []
  const following = new Map<T, T[]>()
  let current = leading
  let first: T | undefined
  for (const entry of ideal) {
    if (!stands.has(entry)) {
      current.push(entry)
      continue
    }
    first ??= entry
    current = []
    following.set(entry, current)
  }
  const at = first === undefined ? end : standing.indexOf(first)
  return [...standing.slice(0, at), ...leading, ...standing.slice(at)].flatMap((entry) => [
    entry,
    ...(following.get(entry) ?? []),
  ])
}
