import { findSubject } from './findSubject.js'
import { takeFormerly } from './formerly.js'
import { isPersonName, type KnownNames } from './personName.js'
import { isCompanyName, readPost } from './post.js'
import { NO_FORMER, type ReadMove } from './readMove.js'
import { hasPostWord, hasRoleWord, roleWordAt } from './roleWords.js'

/** "Ines Calder, CTO at Larkhollow", "Ines Calder CTO at Larkhollow", "Ines Calder – CTO, Larkhollow". */
export function byApposition(text: string, known: KnownNames): ReadMove[] | null {
  const { text: now, former, rest: after } = takeFormerly(text, known)
  const cut =
    /^([^,:(–—]{3,60}?)(?:\s*[,:(]\s*|\s+[–—→➜➔»-]\s+|\s+to\s+(?=\p{Lu})|\s+is\s+(?:the |an? )?(?=\p{Lu}))(.{2,200})$/u.exec(
      now,
    )
  const at = roleWordAt(now)
  const own = findSubject(now, known)
  const isOwn = own?.from === 0 && own.persons.every((name) => known.isPerson(name))
  const [person, post] = isOwn
    ? [now.slice(0, own.to), now.slice(own.to).replace(/^[\s,:(–—→➜➔»-]+/u, '')]
    : cut?.[1] && cut[2] && isPersonName(cut[1], known)
      ? [cut[1], cut[2]]
      : at > 0 && now.slice(0, at).trim().includes(' ')
        ? [now.slice(0, at), now.slice(at)]
        : isPersonName(now, known)
          ? [now, '']
          : ['', '']
  if (person === '' || !isPersonName(person, known)) return null
  const base = { person: person.trim(), kind: 'joined' as const, ...NO_FORMER, ...former, confidence: 0.8 }
  if (post === '') {
    const is = former?.fromCompany && former.fromRole
    return is ? [{ ...base, role: null, company: null, rest: after, confidence: 0.5 }] : null
  }
  const read = readPost(post.replace(/\)$/u, ''), known)
  if (read.company !== null && read.role !== null)
    return [
      { ...base, role: read.role, company: read.company, rest: [read.rest, after].filter(Boolean).join(' ') },
    ]
  const comma = /^(.{2,60}?)(?:,\s*|\s+[–—|-]\s+)([^,–—|]{2,60})$/u.exec(post.replace(/\)$/u, ''))
  if (comma?.[1] && comma[2] && hasRoleWord(comma[1]) && isCompanyName(comma[2], known))
    return [{ ...base, role: comma[1], company: comma[2], rest: after, confidence: 0.7 }]
  return null
}

/** "Larkhollow has a new CTO, Ines Calder", "Larkhollow’s new CTO is Ines Calder". */
export function byNewPost(text: string, known: KnownNames): ReadMove[] | null {
  const [, company = '', role = '', tail = ''] =
    /^(.{2,60}?)(?:['’]s?|\s(?:has|have|gets|got)(?: an?| its| their)?)\s(?:new|first|next)\s(.{2,60}?)(?:,\s|\sis\s|:\s)(.+)$/u.exec(
      text,
    ) ?? []
  const { text: person, former, rest } = takeFormerly(tail, known)
  if (!isCompanyName(company, known) || !hasPostWord(role) || !isPersonName(person, known)) return null
  return [{ person, kind: 'joined', role, company, ...NO_FORMER, ...former, rest, confidence: 0.85 }]
}

/** "Ines Calder and Larkhollow have parted ways". */
export function byParting(text: string, known: KnownNames): ReadMove[] | null {
  const [, person = '', company = ''] =
    /^(.{3,60}?) and (.{2,60}?) (?:have |are )?part(?:ed|ing) (?:ways|company)/u.exec(text) ?? []
  if (!isPersonName(person, known) || !isCompanyName(company, known)) return null
  const facts = { role: null, company: null, fromRole: null, fromCompany: company }
  return [{ person, kind: 'left', ...facts, rest: '', confidence: 0.85 }]
}

/** "Two hires at Larkhollow: Ines Calder as CTO and Omar Vale as editor". */
export function byList(text: string, known: KnownNames): ReadMove[] | null {
  const [, company = '', list = ''] =
    /^.{0,40}(?:hires|appointments|arrivals|joiners|recruits|faces) (?:at|for) ([^:]{2,60}): (.+)$/u.exec(
      text,
    ) ?? []
  if (!isCompanyName(company, known)) return null
  const moves = list.split(/;\s|,\s(?:and\s)?|\sand\s/u).flatMap((part): ReadMove[] => {
    const [, person = '', role = ''] =
      /^(.{3,60}?) (?:as|is|becomes) (?:an? |the |its )?(.{2,80})$/u.exec(part) ?? []
    const facts = { role, company, ...NO_FORMER }
    return isPersonName(person, known)
      ? [{ person, kind: 'joined', ...facts, rest: '', confidence: 0.8 }]
      : []
  })
  return moves.length > 0 ? moves : null
}

/** What a word before a colon makes of the name after it. */
const LABELS: readonly [label: RegExp, verb: string][] = [
  [/^promoted$/iu, 'is promoted'],
  [/^(?:retired|retiring)$/iu, 'has retired'],
  [/^(?:left|leaving|departed|departing|out|goodbye)$/iu, 'has left'],
  [/^(?:joined|joining|hired|appointed|named|new|in|welcome)$/iu, 'joins'],
]

/** "Promoted at Larkhollow: Ines Calder, to CTO", "Leaving Larkhollow: Omar Vale", as sentences that cues can be read in. */
export function withoutLabel(text: string, known: KnownNames): string | null {
  const [, label = '', company = '', tail = ''] =
    /^(\p{L}{2,12})(?:\s(?:(?:at|from|to|by|of)\s)?(\p{Lu}[^:]{1,50}))?:\s+(.+)$/u.exec(text) ?? []
  const verb = LABELS.find(([pattern]) => pattern.test(label))?.[1]
  const [, name = '', what = ''] = /^(.{3,60}?)(?:,\s+|\s(?=(?:to|as|from)\s)|$)(.*)$/u.exec(tail) ?? []
  if (verb === undefined || !isPersonName(name, known)) return null
  if (verb === 'joins' && hasPostWord(company)) return `${name} ${verb} as ${company}${what && `, ${what}`}`
  if (verb === 'is promoted') return `${name} ${verb} ${what}${company && ` at ${company}`}`
  return [name, verb, company, what].filter(Boolean).join(' ')
}
