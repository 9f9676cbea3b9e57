import type { DeliverySettings } from '../../settings.js'
import { de } from './de.js'
import { en, type PageWords } from './en.js'

export type { PageWords } from './en.js'

/** The words of one language, and which it is. */
export interface Wording {
  language: string
  words: PageWords
}

/** Every language that the pages and mails speak. */
export function languagesOf(settings: Pick<DeliverySettings, 'words'>): string[] {
  return [...new Set(['en', 'de', ...Object.keys(settings.words)])]
}

/**
 * The words for a reader: in the first language asked for that there is, else in English.
 *
 * @param asked language tags and Accept-Language headers, the most wanted first
 * @example
 * wordingFor(settings, ['fr', 'de-AT,de;q=0.9']).language // 'de'
 */
export function wordingFor(
  settings: Pick<DeliverySettings, 'words'>,
  asked: readonly (string | null | undefined)[],
): Wording {
  const known = languagesOf(settings)
  const language =
    asked
      .flatMap((tags) => tagsIn(tags ?? ''))
      .map((tag) => [tag, tag.split('-')[0]].find((one) => one !== undefined && known.includes(one)))
      .find((found) => found !== undefined) ?? 'en'
  const base = language.startsWith('de') ? de : en
  return { language, words: { ...base, ...settings.words[language] } }
}

/** The tags of an Accept-Language header by their weight (RFC 9110, 12.5.4). */
function tagsIn(header: string): string[] {
  return header
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(/\s*;\s*/)
      const weight = parameters.find((parameter) => parameter.startsWith('q='))
      return { tag: tag.toLowerCase(), q: weight === undefined ? 1 : Number(weight.slice(2)) }
    })
    .filter(({ tag, q }) => tag !== '' && q > 0)
    .sort((a, b) => b.q - a.q)
    .map(({ tag }) => tag)
}
