import { COMPANY_WORD, isPersonName, type KnownNames } from '../personName.js'
import { readCompany, readPost } from '../post.js'
import { hasPostWord, hasRoleWord } from '../roleWords.js'
import { NO_FORMER } from '../readMove.js'
import type { CueReader } from './readCue.js'
import { isOver, type CueReading } from './reading.js'
import { DATE, isFace, isPost, roleWithin, SMALL_NAME } from './words.js'

const OWN =
  /^\s*(?:an? |(?:his|her|their) )(?:own |new )*(?:company|venture|start-?up|business|consultancy|firm|studio|practice|agency|restaurant|café|shop|bakery|brewery|gallery|label|fund|clinic|school)\b(?: of (?:his|her|their) own)?(?:[,:]| called| named)?\s*/u

/** What cues tell of where somebody arrives. */
export const ARRIVALS = {
  company: (reading, { tail, known }) => {
    const { company, rest } = readCompany(tail, known)
    const small = SMALL_NAME.exec(tail)?.[0].trim()
    if (company === null ? small === undefined : DATE.test(company)) return null
    reading.facts.company = company ?? small ?? null
    reading.isSure = true
    return company === null ? tail.replace(SMALL_NAME, '') : rest
  },

  founded: (reading, { tail, known }) => {
    const { facts, kinds } = reading
    const { company, rest } = readCompany(tail.replace(OWN, ''), known)
    if (company === null) {
      if (!/^ a company(?:,|$)/u.test(tail)) kinds.delete('founded')
      return null
    }
    if (hasRoleWord(company) && !COMPANY_WORD.test(company)) {
      facts.role = trimmed(tail.replace(OWN, ''))
      return ''
    }
    facts.company = company
    facts.fromCompany ??= null
    const role = trimmed(rest.replace(/^as\s+/u, ''))
    if (!hasRoleWord(role) || role.split(' ').length > 8) return rest
    facts.role = role
    return ''
  },

  post: (reading, { tail, words, known }) => {
    const post = readPost(tail, known)
    if (/^\s*to\s/u.test(tail) || (post.role === null && post.company === null)) return null
    const role =
      post.role !== null && isPost(post.role, post.company ?? reading.facts.company, words) ? post.role : null
    if (role === null && post.role !== null && !isFace(post.role)) return null
    // "is now live at 40 sites" tells of no post, "as herdsman" does.
    const isSmall =
      role !== null && /^\p{Ll}/u.test(role) && !hasPostWord(role) && !/(?:^|\s)as$/u.test(words)
    if (isSmall && !isCertain(reading, known)) return null
    const { facts, isSure } = reading
    facts.fromRole ??= /\sfrom\s(.+?)\s(?:to|as|into)(?:\s|$)/u.exec(words)?.[1] ?? null
    if (isOver(reading)) {
      facts.fromRole ??= post.role
      facts.fromCompany ??= post.company
      return post.rest
    }
    // "is now leading partnerships at" tells what somebody does there, and of no post.
    const isDeed = role !== null && /^\p{Ll}+ing\s/u.test(role) && !hasPostWord(role)
    facts.role ??= isDeed ? null : isSure ? roleWithin(post, tail) : role
    if (!isSure) facts.company = post.company ?? facts.company
    return post.rest
  },

  owner: (reading, { tail, known }) => {
    const [, company = '', what = ''] =
      /^\s*(.{2,40}?)['’]s?\s(?:new|next|first|latest|newest)\s(.+)$/u.exec(tail) ?? []
    const { role, rest } = readPost(what, known)
    if (role === null || !hasPostWord(role)) return null
    reading.facts.role = role
    reading.facts.company = company
    return rest
  },

  place: (reading, { tail, words, known }) => {
    const { facts, kinds, subject } = reading
    const read = readCompany(tail, known)
    const small = /[\d.]\p{Ll}|\p{Ll}\d/u.test(tail) ? SMALL_NAME.exec(tail)?.[0].trim() : undefined
    const company = read.company ?? small ?? null
    if (kinds.size === 0 || company === null || DATE.test(company)) return null
    if ((subject === null || words === 'by') && company.includes(' ') && isPersonName(company, known))
      return null
    const rest = read.company === null ? tail.replace(SMALL_NAME, '') : read.rest
    if (isOver(reading)) {
      const isParting =
        /(?:to|for)$/u.test(words) && (facts.fromCompany ?? subject?.former.fromCompany ?? null) !== null
      if (isParting) {
        kinds.add('joined')
        facts.company = company
        return rest
      }
      if (facts.fromCompany !== null) return null
      facts.fromCompany = company
      return rest
    }
    if (facts.company !== null) return null
    facts.company = company
    return rest
  },
} satisfies Record<string, CueReader>

const trimmed = (text: string): string => text.replace(/^[\s,;]+|[\s,;]+$/gu, '')

/** Whether the subject is known to be a person, by name or by what was before. */
const isCertain = ({ subject, facts }: CueReading, known: KnownNames): boolean =>
  facts.fromCompany !== null ||
  (subject !== null &&
    (subject.former !== NO_FORMER || subject.persons.every((name) => known.isPerson(name))))
