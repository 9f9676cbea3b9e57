import { MastheadError } from '../errors.js'
import { isTokenName, tokenNames } from './tokens.js'

/**
 * Refuses a template that cannot be filled, naming what is wrong with it.
 *
 * @param allowTitle Whether `{title}` may stand in it: not in the template that the title itself is made from.
 * @throws MastheadError `TEMPLATE_INVALID` for an unknown token, an unbalanced brace, or nothing at all.
 * @example
 * assertTemplate('{name} Week {wek}', { allowTitle: false }) // throws 'There is no token {wek}; ...'
 */
export function assertTemplate(template: string, { allowTitle }: { allowTitle: boolean }): void {
  if (template.trim() === '') throw invalid('The template is empty', template)
  const literal = template.replace(/\{([^{}]*)\}/g, (token, name: string) => {
    if (!isTokenName(name))
      throw invalid(`There is no token ${token}; there are ${known(allowTitle)}`, template)
    if (name === 'title' && !allowTitle)
      throw invalid('{title} cannot stand in the template of the title', template)
    return ''
  })
  const brace = /[{}]/.exec(literal)?.[0]
  if (brace) throw invalid(`A brace “${brace}” has no partner in “${template}”`, template)
}

function known(allowTitle: boolean): string {
  return tokenNames
    .filter((name) => allowTitle || name !== 'title')
    .map((name) => `{${name}}`)
    .join(', ')
}

function invalid(message: string, value: string): MastheadError {
  return new MastheadError('TEMPLATE_INVALID', message, { value })
}
