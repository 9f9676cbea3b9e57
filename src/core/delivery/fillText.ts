/**
 * Fills the words in braces into a text. What is filled in is not looked through again, and has to be
 * escaped like all text by what it is put into.
 *
 * @example
 * fillText('Welcome to {publication}', { publication: 'The Open Letter' }) // 'Welcome to The Open Letter'
 */
export function fillText(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
