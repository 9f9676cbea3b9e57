import { isTokenName, type TokenName } from './tokens.js'

/** A template is a row of literal texts and tokens. */
export type TemplatePart = { kind: 'text'; text: string } | { kind: 'token'; token: TokenName }

/**
 * Splits a template. What is in braces but is no token stays text, so that nothing an editor wrote gets lost.
 *
 * @example
 * parseTemplate('Week {week}') // [{ kind: 'text', text: 'Week ' }, { kind: 'token', token: 'week' }]
 */
export function parseTemplate(template: string): TemplatePart[] {
  return template
    .split(/(\{[a-z]+\})/)
    .filter((piece) => piece !== '')
    .map(toPart)
}

function toPart(piece: string): TemplatePart {
  const inner = piece.startsWith('{') ? piece.slice(1, -1) : ''
  return isTokenName(inner) ? { kind: 'token', token: inner } : { kind: 'text', text: piece }
}
