import { findKnown, findSubject } from '../findSubject.js'
import { readFormer } from '../formerly.js'
import type { KnownNames } from '../personName.js'
import { readCompany } from '../post.js'
import { hasPostWord } from '../roleWords.js'
import type { CueReader } from './readCue.js'
import { DATE } from './words.js'

/** "Former Larkhollow geologist" before a name. */
const FORMER_POST = /^(?:[Ff]ormer |[Ee]x-\s?)((?:[\p{Lu}\p{N}&]\S*\s)+)((?:\p{Ll}\S*\s){1,4})?$/u

/** What cues tell of where somebody was before. */
export const DEPARTURES = {
  former: (reading, { tail, words, known }) => {
    const { facts } = reading
    const told = words + tail
    const whole = reading.subject === null ? (findKnown(told, known) ?? findSubject(told, known)) : null
    if (whole !== null && (whole.from === 0 || whole.persons.every((name) => known.isPerson(name)))) {
      const [, company, role] = FORMER_POST.exec(told.slice(0, whole.from)) ?? []
      reading.subject = whole
      facts.fromCompany ??= company?.trim() ?? null
      facts.fromRole ??= role?.trim() ?? null
      return tail.slice(whole.to - words.length)
    }
    if (words.endsWith('from')) {
      const { company, rest } = readCompany(tail, known)
      if (company !== null && !DATE.test(company) && !/\s(?:at|of)\s/u.test(company)) {
        facts.fromCompany ??= company
        return rest
      }
    }
    const { former, rest } = readFormer(tail, known)
    if (former === null || DATE.test(former.fromCompany ?? former.fromRole ?? '')) return null
    if (former.fromCompany === null && !hasPostWord(former.fromRole ?? '')) return null
    // "has retired from Larkhollow, where she was Dean of Science"
    const post = `${former.fromRole ?? ''} of ${former.fromCompany ?? ''}`
    const isField =
      facts.fromCompany !== null && !known.isCompany(former.fromCompany ?? '') && tail.includes(post)
    facts.fromRole ??= isField ? post : former.fromRole
    facts.fromCompany ??= former.fromCompany
    return rest
  },

  lost: (reading, { tail, words, known }) => {
    const { facts } = reading
    const { company, rest } = readCompany(tail, known)
    if (/\s(?:markets?|sector|industry|business)$/u.test(company ?? '') && !known.isCompany(company ?? ''))
      return null
    const { former, rest: after } = words.endsWith('as') ? readPostLeft(tail, known) : readFormer(tail, known)
    const isPost = former?.fromRole != null && hasPostWord(former.fromRole) && !known.isCompany(company ?? '')
    if (
      company !== null &&
      !DATE.test(company) &&
      !words.endsWith('as') &&
      !(isPost && former.fromCompany !== null)
    ) {
      if (!isPost || /(?:from|at|of|with|by|to)$/u.test(words)) {
        facts.fromCompany ??= company
        return rest
      }
    }
    if (former === null || (former.fromCompany === null && !isPost)) return null
    if (DATE.test(former.fromCompany ?? '')) return null
    const isPlain = /^\p{Ll}/u.test(former.fromRole ?? '') && !isPost && !words.endsWith('as')
    facts.fromRole ??= isPlain ? null : former.fromRole
    facts.fromCompany ??= former.fromCompany
    return after
  },
} satisfies Record<string, CueReader>

/** After "retires as" stands a post, whatever its words are: "Nautical Inspector of Larkhollow". */
function readPostLeft(text: string, known: KnownNames): ReturnType<typeof readFormer> {
  const [, fromRole, whose] =
    /^\s*(?:the |an? )?(\p{L}[^,;]{2,50}?)\s(?:of|at)\s(?=\p{Lu}|the\s\p{Lu})(.+)$/u.exec(text) ?? []
  const read = readFormer(text, known)
  const isWhole = read.former?.fromCompany != null && read.former.fromRole !== null
  if (isWhole || fromRole === undefined || whose === undefined) return read
  const { company, rest } = readCompany(whose, known)
  return company === null ? read : { former: { fromRole, fromCompany: company }, rest }
}
