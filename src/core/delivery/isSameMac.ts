/** In the same time whatever differs, so that no answer's time leads to a valid hash. */
export function isSameMac(left: Uint8Array, right: Uint8Array): boolean {
  let difference = left.length ^ right.length
  left.forEach((byte, at) => (difference |= byte ^ (right[at] ?? 0)))
  return difference === 0
}
