import { parseTemplate } from './parseTemplate.js'
import type { TokenValues } from './tokens.js'

/**
 * Fills a template for one line, such as a title or a subject. A value that is missing leaves nothing behind,
 * not even a doubled space. Braces in a value are never read again.
 *
 * @example
 * renderTemplate('{name} Week {week} {year}', { name: 'CXTech', week: '35', year: 2023, number: 12, date: null })
 * // 'CXTech Week 35 2023'
 */
export function renderTemplate(template: string, tokens: TokenValues): string {
  return fillTokens(template, tokens).replace(/\s+/g, ' ').trim()
}

/**
 * Fills the tokens in running text and leaves its white space as it is: for a piece of rich text, where a space
 * at the end parts it from the piece that follows.
 *
 * @example
 * fillTokens('You are reading {title}. ', { ...tokens, title: 'CXTech Week 35 2023' })
 * // 'You are reading CXTech Week 35 2023. '
 */
export function fillTokens(text: string, tokens: TokenValues): string {
  return parseTemplate(text)
    .map((part) => (part.kind === 'text' ? part.text : String(tokens[part.token] ?? '')))
    .join('')
}
