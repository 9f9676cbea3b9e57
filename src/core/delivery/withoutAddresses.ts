/**
 * What a server said, without addresses: it is kept and shown longer than an address may be.
 *
 * @example
 * withoutAddresses('550 5.1.1 <ada@example.org>: no such user') // '550 5.1.1 <…>: no such user'
 */
export function withoutAddresses(text: string): string {
  return text.replace(/[^\s<>"'(),:;]+@[^\s<>"'(),:;]+/g, '…')
}
