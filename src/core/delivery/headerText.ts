/**
 * A text that somebody typed, fit for a header: one line without control characters, so that nobody can add a header.
 *
 * @example
 * headerText('Week 35\r\nBcc: everybody@example.com') // 'Week 35 Bcc: everybody@example.com'
 */
export function headerText(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}
