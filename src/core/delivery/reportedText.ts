const ADDRESS = /[^\s<>"'(),:;[\]]+@(?:[\p{L}\p{N}-]+\.)*[\p{L}\p{N}-]+/gu
const LONGEST = 300

/**
 * What a server said, fit to be kept and logged: one line of at most 300 characters, without the addresses and the
 * secrets that servers like to repeat.
 *
 * @example
 * reportedText('550 5.1.1 <ann@example.org>:\r\n no such user') // '550 5.1.1 <***>: no such user'
 */
export function reportedText(text: string, secrets: readonly string[] = []): string {
  const open = secrets.filter(Boolean).reduce((line, secret) => line.replaceAll(secret, '***'), text)
  const line = open
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(ADDRESS, '***')
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}
