/**
 * Fills the words in braces into a text. What is filled in is text: it is not looked through again, and what it is put
 * into must escape it as any other text.
 *
 * @example
 * fillText('Welcome to {publication}', { publication: 'The Open Letter' }) // 'Welcome to The Open Letter'
 */
export function fillText(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/**
 * A text for a subject or a name in a header: one line, without anything that could begin another header.
 *
 * @example
 * oneLine('Hello\r\nBcc: everybody@example.org') // 'Hello Bcc: everybody@example.org'
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}
