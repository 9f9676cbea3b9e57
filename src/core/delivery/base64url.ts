/** RFC 4648, 5, without padding. */
export function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64url')
}

/** Null for a text that is none. */
export function fromBase64url(text: string): Uint8Array | null {
  if (!/^[\w-]{1,400}$/.test(text)) return null
  const bytes = Buffer.from(text, 'base64url')
  // One token, one spelling: the last character of another would hold bits that are dropped.
  return base64url(bytes) === text ? bytes : null
}
