/** RFC 4648, 5, without padding. */
export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** Null for a text that is none. */
export function fromBase64url(text: string): Uint8Array | null {
  if (!/^[\w-]{1,400}$/.test(text) || text.length % 4 === 1) return null
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
    char.charCodeAt(0),
  )
  // One token, one spelling: the last character of another would hold bits that are dropped.
  return base64url(bytes) === text ? bytes : null
}
