import { takeFormerly } from './formerly.js'
import { isPersonName, type KnownNames } from './personName.js'
import { isCompanyName, readPost } from './post.js'
import { NO_FORMER, type ReadMove } from './readMove.js'
import { hasRoleWord, roleWordAt } from './roleWords.js'

const HIRES =
  /^(.{2,60}?)\s+(?:has |have |had )?(?:just |also |recently )?(appoints|appointed|names|named|hires|hired|promotes|promoted|welcomes|welcomed|taps|tapped|poaches|poached|recruits|recruited|brings in|brought in|elects|elected)\s+(.{3,90}?)\s+(?:as|to be|to|(?=(?:its|their|our)\s))\s*(.+)$/u

const HIRES_DIRECTLY =
  /^(.{2,60}?)\s+(?:has |have |had )?(?:just |also |recently )?(appoints|appointed|names|named|promotes|promoted|elects|elected)\s+(\p{Lu}.{3,160})$/u

/** "Larkhollow appoints Ines Calder as CTO." */
export function byHirer(text: string, known: KnownNames): ReadMove[] | null {
  const [, company = '', verb = '', who = '', tail = ''] = HIRES.exec(text) ?? hiredDirectly(text)
  const at = roleWordAt(who)
  const named = at > 0 && !isPersonName(who, known) ? who.replace(/^.*\s(?=\p{Lu}\S*\s\p{Lu}\S*$)/u, '') : who
  const [, hired = named, before = null] = /^(.+?)\s+(?:away )?from\s+(?=\p{Lu})(.+)$/u.exec(named) ?? []
  const taken = takeFormerly(hired, known)
  const person = taken.text.replace(/^(?:its|their|the) /u, '')
  if (company === '' || !isPersonName(person, known) || !isCompanyName(company, known)) return null
  if (!known.isCompany(company) && isPersonName(company, known) && /^(?:is|was)$/u.test(verb)) return null
  const post = readPost(
    tail.replace(/^(?:its|their|our) (?:new |first |next |first ever |latest )?/u, ''),
    known,
  )
  if (post.role === null || !hasRoleWord(post.role)) return null
  const kind = verb.startsWith('promot') ? ('promoted' as const) : ('joined' as const)
  const former = taken.former ?? { ...NO_FORMER, fromCompany: before }
  return [{ ...former, person, kind, role: post.role, company, rest: post.rest, confidence: 0.9 }]
}

/** "Larkhollow appoints Ines Calder CTO": the post begins at its first word. */
function hiredDirectly(text: string): string[] {
  const [whole = '', company = '', verb = '', rest = ''] = HIRES_DIRECTLY.exec(text) ?? []
  const at = roleWordAt(rest)
  return at > 0 ? [whole, company, verb, rest.slice(0, at).replace(/[\s,]+$/u, ''), rest.slice(at)] : []
}

/** "Ines Calder, CTO at Larkhollow", "Ines Calder CTO at Larkhollow", "Ines Calder – CTO, Larkhollow". */
export function byApposition(text: string, known: KnownNames): ReadMove[] | null {
  const { text: now, former, rest: after } = takeFormerly(text, known)
  const cut =
    /^([^,:(–—]{3,60}?)(?:\s*[,:(]\s*|\s+[–—→➜➔»-]\s+|\s+to\s+(?=\p{Lu})|\s+is\s+(?:the |an? )?(?=\p{Lu}))(.{2,200})$/u.exec(
      now,
    )
  const at = roleWordAt(now)
  const [person, post] =
    cut?.[1] && cut[2] && isPersonName(cut[1], known)
      ? [cut[1], cut[2]]
      : at > 0
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
  const comma = /^(.{2,60}),\s*([^,]{2,60})$/u.exec(post.replace(/\)$/u, ''))
  if (comma?.[1] && comma[2] && hasRoleWord(comma[1]) && isCompanyName(comma[2], known))
    return [{ ...base, role: comma[1], company: comma[2], rest: after, confidence: 0.7 }]
  return null
}

/** "Ines Calder is Larkhollow’s new CTO", "Ines Calder to Larkhollow as CTO". */
export function byPlace(text: string, known: KnownNames): ReadMove[] | null {
  const [, who = '', company = '', role = ''] =
    /^(.{3,60}?)\s(?:is|to)\s(.{2,50}?)(?:['’]s?\s(?:new\s)?|\sas\s)(.+)$/u.exec(text) ?? []
  if (!isPersonName(who, known) || !isCompanyName(company, known) || !hasRoleWord(role)) return null
  const post = readPost(role, known)
  const base = { person: who, kind: 'joined' as const, ...NO_FORMER, confidence: 0.8 }
  return [{ ...base, role: post.role, company, rest: post.rest }]
}

/** "Larkhollow has a new CTO, Ines Calder", "Larkhollow’s new CTO is Ines Calder". */
export function byNewPost(text: string, known: KnownNames): ReadMove[] | null {
  const [, company = '', role = '', tail = ''] =
    /^(.{2,60}?)(?:['’]s?|\s(?:has|have|gets|got)(?: an?| its| their)?)\s(?:new|first|next)\s(.{2,60}?)(?:,\s|\sis\s|:\s)(.+)$/u.exec(
      text,
    ) ?? []
  const { text: person, former, rest } = takeFormerly(tail, known)
  if (!isCompanyName(company, known) || !hasRoleWord(role) || !isPersonName(person, known)) return null
  return [{ person, kind: 'joined', role, company, ...NO_FORMER, ...former, rest, confidence: 0.85 }]
}
