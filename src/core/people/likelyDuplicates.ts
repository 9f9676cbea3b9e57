import { foldText } from '../search/foldText.js'

/** A name and the other names of somebody or something. */
export interface Named {
  name: string
  aliases?: readonly string[] | null
}

/**
 * Those among others that are probably the same, by one of their names: whatever its capitals, accents, points and
 * legal form, and with a first name that is an initial.
 *
 * @example
 * likelyDuplicates({ name: 'O. Brandvoll' }, [{ name: 'Ottilie Brandvoll' }, { name: 'Ada King' }])
 * // [{ name: 'Ottilie Brandvoll' }]
 */
export function likelyDuplicates<Subject extends Named>(
  subject: Named,
  others: readonly Subject[],
): Subject[] {
  const own = namesOf(subject)
  return others.filter((other) => namesOf(other).some((name) => own.some((mine) => isSame(mine, name))))
}

const LEGAL_FORMS = /(?: (?:ab|ag|as|bv|co|corp|gmbh|inc|limited|llc|ltd|nv|oy|plc|sa|spa|srl))+$/

function namesOf({ name, aliases }: Named): string[] {
  return [name, ...(aliases ?? [])].map(plain).filter((text) => text !== '')
}

function plain(name: string): string {
  const words = foldText(name.replace(/['’.]/g, '').replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '))
  return words.replace(LEGAL_FORMS, '')
}

function isSame(a: string, b: string): boolean {
  return a === b || isInitialOf(a, b) || isInitialOf(b, a)
}

/** “o brandvoll” for “ottilie brandvoll”. */
function isInitialOf(short: string, long: string): boolean {
  const [initial = '', ...rest] = short.split(' ')
  const [first = '', ...others] = long.split(' ')
  return (
    initial.length === 1 &&
    rest.length > 0 &&
    first.startsWith(initial) &&
    rest.join(' ') === others.join(' ')
  )
}
