import { foldText } from '../search/foldText.js'
import type { KnownNames } from '../people/personName.js'
import { movesOf, unitsOf } from './moves.js'
import type { OutlineSection } from './outline.js'
import type { Tools } from './storyItem.js'

/**
 * Known names, and the companies that several lines of a section agree on: "Larkhollow is now live in Oslo" moves nobody
 * where others have joined Larkhollow.
 */
export function withRepeatedCompanies(
  { items }: OutlineSection,
  { known, lexicon }: Pick<Tools, 'known' | 'lexicon'>,
): KnownNames {
  const companies = new Map<string, number>()
  const persons = new Map<string, number>()
  const count = (names: Map<string, number>, name: string) =>
    names.set(foldText(name), (names.get(foldText(name)) ?? 0) + 1)
  for (const unit of items.flatMap(({ blocks }) => blocks.flatMap(unitsOf))) {
    const moves = movesOf(unit, known, lexicon).map(({ move }) => move)
    const told = moves.flatMap(({ company, fromCompany }) => [company?.name, fromCompany?.name])
    for (const name of new Set(told)) if (name !== undefined) count(companies, name)
    for (const { person } of moves) count(persons, person.name)
  }
  const isRepeated = (name: string): boolean => {
    const times = companies.get(foldText(name)) ?? 0
    return times > 1 && times > (persons.get(foldText(name)) ?? 0)
  }
  return { ...known, isCompany: (name) => known.isCompany(name) || isRepeated(name) }
}
