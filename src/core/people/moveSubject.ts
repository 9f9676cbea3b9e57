import { readFormer, takeFormerly, type Former } from './formerly.js'
import { isPersonName, type KnownNames } from './personName.js'
import { NO_FORMER } from './readMove.js'
import { hasRoleWord, roleWordAt } from './roleWords.js'

/** The people before the verb, with what is said of them there: "X, formerly R at C," and "X and Y". */
export function readSubject(text: string, known: KnownNames): { persons: string[]; former: Former } | null {
  const words = text.trim().replace(/(?:,?\s+who)?[\s,:–—-]*$/u, '')
  const single = words.replace(/['’]s$/u, '')
  if (isPersonName(single, known)) return { persons: [single], former: NO_FORMER }
  const cut = /^([^,(–—]{3,60}?)(?:,\s*|\s*\(|\s+[–—-]\s+)(.{3,120})$/u.exec(words)
  if (cut?.[1] && cut[2] && isPersonName(cut[1], known)) {
    const taken = takeFormerly(` ${cut[2]}`, known).former ?? readFormer(cut[2], known).former
    if (taken) return { persons: [cut[1].trim()], former: taken }
  }
  const [, whose, who] = /^(.{2,40}?)['’]s (.{3,60})$/u.exec(words) ?? []
  if (whose !== undefined && who !== undefined && isPersonName(who, known))
    return { persons: [who], former: { fromRole: null, fromCompany: whose } }
  const names = words.split(/,\s+and\s+|,\s+|\s+and\s+|\s+&\s+/u)
  if (names.length > 1 && names.length < 6 && names.every((name) => isPersonName(name, known)))
    return { persons: names.map((name) => name.trim()), former: NO_FORMER }
  const formerly = words.replace(/^(?:[Ff]ormer|[Ee]x[-\s])\s*/u, '')
  if (hasRoleWord(formerly)) {
    const tokens = formerly.split(' ')
    const last = tokens.findLastIndex((token) => hasRoleWord(token))
    const person = tokens
      .slice(last + 1)
      .join(' ')
      .replace(/^[,\s]+/u, '')
    const at = roleWordAt(formerly)
    const post = formerly.slice(at, formerly.length - person.length).replace(/[,\s]+$/u, '')
    if (isPersonName(person, known))
      return {
        persons: [person],
        former: {
          fromCompany:
            formerly
              .slice(0, at)
              .trim()
              .replace(/['’]s?$/u, '') || null,
          fromRole: post || null,
        },
      }
  }
  return null
}
