import { findSubject } from '../findSubject.js'
import type { KnownNames } from '../personName.js'
import { isCompanyName, readCompany, readPost } from '../post.js'
import { NO_FORMER } from '../readMove.js'
import { ARRIVALS } from './arrivals.js'
import { endOfCue } from './nextCue.js'
import type { CueReader } from './readCue.js'
import { isOver } from './reading.js'
import { isPost, roleWithin } from './words.js'

/** The last name before "hires", with what belongs to it: "Larkhollow’s board has". */
const HIRER =
  /(?:^|\s)((?:\p{Lu}|\p{N}|\p{Ll}+[\p{Lu}.\d])\S*(?:\s(?:(?:&|of|and|de)\s)?(?:\p{Lu}|\p{N})\S*)*?)(?:['’]s(?:\s\p{Ll}+)*)?\s*$/u
/** With these a company may do other things than hire: "names its ship", "picks up the prize". */
const NEEDS_ROLE =
  /(?:names|named|naming|picks|picked|chooses|chose|signs|signed|adds|added|announced|unveils|unveiled|elects|elected|made|confirms|confirmed|selected|nominated)$/u
/** How a sentence goes on after the name of who is hired, other than with the post. */
const GOES_ON = /^\s(?:as|to be|from|away|at|with|of|who|in|its|their|our)\s/u

/** What cues tell of whom somebody hires, replaces or is replaced by. */
export const HIRING = {
  hired: (reading, text) => {
    const { tail, words, free, known } = text
    const hired = findSubject(tail.slice(0, 120), known)
    const company = HIRER.exec(free)?.[1]?.replace(/^The /u, '')
    const isPassive = /\s(?:of|at|for|with)\s(?:the\s)?$/u.test(tail.slice(0, hired?.from))
    if (hired === null || isPassive || hired.from > 30 || company === undefined || !isHirer(company, known)) {
      // "is hiring a CTO" has none yet.
      if (/(?:hires|hiring|recruits)$/u.test(words) && /^\s*(?:an?|for|more|another)\s/u.test(tail))
        return null
      const post = tail.slice(0, endOfCue('post', tail, 0))
      const rest = ARRIVALS.post(reading, { ...text, slot: 'post', tail: post })
      return rest === null ? null : rest + tail.slice(post.length)
    }
    const after = tail.slice(hired.to)
    const direct = after.slice(0, endOfCue('post', after, 0)).replace(/^(?:,|\sto)?\s*/u, '')
    const post = GOES_ON.test(after) ? null : readPost(direct, known)
    const isRole = post?.role != null && isPost(post.role, company, words)
    if (!isRole && NEEDS_ROLE.test(words) && !GOES_ON.test(after)) return null
    reading.subject = hired
    reading.isSure = true
    reading.facts.company = company
    const [of, whose] = /^\sof\s(?=\p{Lu}|\p{N})(.+?)(?=\s(?:as|to)\s|$)/u.exec(after) ?? []
    if (of !== undefined && whose !== undefined) {
      reading.facts.fromCompany = readCompany(whose, known).company
      return after.slice(of.length)
    }
    if (!isRole) return after
    reading.facts.role = roleWithin(post, direct)
    // Nobody is made a partner who was not there before.
    if (words.endsWith('made') && /partner$/iu.test(post.role ?? '')) reading.kinds = new Set(['promoted'])
    return after.slice(endOfCue('post', after, 0) - post.rest.length)
  },

  predecessor: (_, { tail, known }) => {
    const other = findSubject(tail.slice(0, 80), known)
    return other === null || other.from > 20 ? null : tail.slice(other.to)
  },

  successor: (reading, { tail, known }) => {
    const next = findSubject(tail.slice(0, 80), known)
    if (next === null) return null
    const { facts, kinds, subject } = reading
    if (isOver(reading) && subject !== null) {
      const { fromRole: role, fromCompany: company } = { ...subject.former, ...facts }
      const kind = kinds.has('left') ? ('left' as const) : ('retired' as const)
      reading.earlier = subject.persons.map((person) => ({
        person,
        kind,
        ...facts,
        rest: '',
        confidence: 0.75,
      }))
      reading.facts = { role, company, ...NO_FORMER }
    }
    kinds.clear()
    kinds.add('joined')
    reading.subject = next
    return tail.slice(next.to)
  },
} satisfies Record<string, CueReader>

const isHirer = (name: string, known: KnownNames): boolean =>
  isCompanyName(name, known) &&
  !/^(?:One|Two|Three|Four|Five|Six|Several|Many|More|New|Key|Other)$/u.test(name)
