import { NOBODY, isPersonName, type KnownNames } from './personName.js'
import { readFormer, takeFormerly, type Former } from './formerly.js'
import { MOVE_VERBS, type MoveVerb } from './moveVerbs.js'
import type { MoveFacts } from './moveSentence.js'
import { readCompany, readPost, isCompanyName } from './post.js'
import { hasRoleWord, roleWordAt } from './roleWords.js'

export interface ReadMove extends MoveFacts {
  /** What the sentence says besides. */
  rest: string
  /** 0 to 1. */
  confidence: number
}

/** More than a sentence: what follows is not read. */
const LONGEST = 600
const OPENING =
  /^(?:[\s*•·–—>-]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D)+|^(?:(?:many |huge |big |a big )?congrat(?:ulation)?s (?:to |go to )?|well done (?:to )?|good luck to |welcome (?:to )?|also[,:]? |meanwhile[,:]? |in other (?:moves|news)[,:]? |elsewhere[,:]? |finally[,:]? |and |news that |i (?:see|hear|saw|heard|noticed)(?: that)? |great to see(?: that)? |it looks like |after [^,]{3,60}, |last (?:week|month),? |this week,? )/iu

/**
 * Reads the moves that a sentence tells of; none where it tells of none. What {@link moveSentence} writes is read back
 * as it was, and so is what people write: "promoted to", "joins … as", "steps down as", "VP, Product at".
 *
 * @param known names of people and companies that are known
 * @example
 * readMoveSentence('Ottilie Brandvoll is now VP Product at Kaleyra, formerly at Sinch.')[0]
 * // { person: 'Ottilie Brandvoll', kind: 'joined', role: 'VP Product', company: 'Kaleyra', fromRole: null, fromCompany: 'Sinch', rest: '', confidence: 0.95 }
 */
export function readMoveSentence(sentence: string, known: KnownNames = NOBODY): ReadMove[] {
  let text = sentence.slice(0, LONGEST).replace(/\s+/gu, ' ').trim()
  for (let before = ''; before !== text;) {
    before = text
    text = text.replace(OPENING, '').trim()
  }
  text = text.replace(/(?<!(?:^|\s)(?:Inc|Ltd|Co|Corp|Bros|Pty|Jr|Sr))[.!\s]+$/u, '')
  const found =
    byHirer(text, known) ?? byVerb(text, known) ?? byApposition(text, known) ?? byPlace(text, known) ?? []
  const beyond = sentence.length > LONGEST ? sentence.slice(LONGEST) : ''
  return found.map((move) => ({ ...move, rest: `${move.rest}${beyond}` }))
}

type Said = Omit<ReadMove, 'person'>

function byVerb(text: string, known: KnownNames): ReadMove[] | null {
  const hits = MOVE_VERBS.flatMap((verb) => {
    const match = verb.pattern.exec(text)
    return match === null
      ? []
      : [{ verb, from: match.index, to: match.index + match[0].length, words: match[0] }]
  }).sort((a, b) => a.from - b.from)
  for (const { verb, from, to, words } of hits) {
    const subject = readSubject(text.slice(0, from), known)
    if (subject === null) continue
    const said = readTail(verb, words, text.slice(to), known)
    if (said === null) continue
    return subject.persons.map((person) => ({
      person,
      ...said,
      fromRole: said.fromRole ?? subject.former.fromRole,
      fromCompany: said.fromCompany ?? subject.former.fromCompany,
      confidence: person.includes(' ') || known.isPerson(person) ? said.confidence : said.confidence - 0.3,
    }))
  }
  return null
}

const NO_FORMER: Former = { fromRole: null, fromCompany: null }

/** The people before the verb, with what is said of them there: "X, formerly R at C," and "X and Y". */
function readSubject(text: string, known: KnownNames): { persons: string[]; former: Former } | null {
  const words = text.trim().replace(/(?:,?\s+who)?[\s,:–—-]*$/u, '')
  const single = words.replace(/['’]s$/u, '')
  if (isPersonName(single, known)) return { persons: [single], former: NO_FORMER }
  const cut = /^([^,(–—]{3,60}?)(?:,\s*|\s*\(|\s+[–—-]\s+)(.{3,120})$/u.exec(words)
  if (cut?.[1] && cut[2] && isPersonName(cut[1], known)) {
    const taken = takeFormerly(` ${cut[2]}`, known).former ?? readFormer(cut[2], known).former
    if (taken) return { persons: [cut[1].trim()], former: taken }
  }
  const names = words.split(/,\s+and\s+|,\s+|\s+and\s+|\s+&\s+/u)
  if (names.length > 1 && names.length < 6 && names.every((name) => isPersonName(name, known)))
    return { persons: names.map((name) => name.trim()), former: NO_FORMER }
  const formerly = /^(?:[Ff]ormer|[Ee]x[-\s])\s*(.+)$/u.exec(words)?.[1]
  if (formerly && hasRoleWord(formerly)) {
    const tokens = formerly.split(' ')
    const last = tokens.findLastIndex((token) => hasRoleWord(token))
    const person = tokens
      .slice(last + 1)
      .join(' ')
      .replace(/^[,\s]+/u, '')
    const at = roleWordAt(formerly)
    const post = formerly.slice(at, formerly.length - person.length).trim()
    if (isPersonName(person, known))
      return {
        persons: [person],
        former: { fromCompany: formerly.slice(0, at).trim() || null, fromRole: post || null },
      }
  }
  return null
}

function readTail({ kind, then }: MoveVerb, words: string, tail: string, known: KnownNames): Said | null {
  const fromVerb = /\sfrom\s(.{1,60}?)\sto(?:\s|$)/u.exec(words)?.[1] ?? null
  const { text, former, rest: after } = takeFormerly(tail.trim(), known)
  const rest = (more: string) => [more, after].filter((part) => part !== '').join(', ')
  const base = { ...NO_FORMER, ...former, kind, confidence: 0.95 }
  if (fromVerb !== null && former === null) {
    if (kind === 'promoted') base.fromRole = fromVerb
    else base.fromCompany = fromVerb
  }
  if (kind === 'retired') return readRetired(text, base, rest, known)
  if (kind === 'left') return readLeft(text, then, base, rest, known)
  if (kind === 'founded') return readFounded(text, base, rest, known)
  return then === 'post' ? readAppointed(text, words, base, rest, known) : readJoined(text, base, rest, known)
}

type Base = Former & { kind: MoveFacts['kind']; confidence: number }
type Rest = (more: string) => string

function readRetired(text: string, base: Base, rest: Rest, known: KnownNames): Said {
  const post = /^(?:from|as)\s+(.*)$/u.exec(text)
  if (!post?.[1]) return { ...base, role: null, company: null, rest: rest(text.replace(/^[\s,]+/u, '')) }
  const { former, rest: more } = readFormer(
    post[1].replace(/^(?:his|her|their) (?:role|position|post) (?:as|of) /u, ''),
    known,
  )
  return { ...base, ...(former ?? {}), role: null, company: null, rest: rest(former ? more : text) }
}

function readLeft(
  text: string,
  then: MoveVerb['then'],
  base: Base,
  rest: Rest,
  known: KnownNames,
): Said | null {
  const where = /^(.*?),\s+where (?:the role was|(?:he|she|they) (?:was|were))\s+(.+)$/u.exec(text)
  const head = (where?.[1] ?? text).replace(
    /^(?:his|her|their) (?:role|position|post|job) (?:as|of) /u,
    'as ',
  )
  const left = { ...base, role: null, company: null }
  if (head === 'the company') return { ...left, fromRole: where?.[2] ?? null, rest: rest('') }
  const onward =
    /^(.+?)\s+(?:to (?:join|become|be|lead|head|run)|for)\s+(?=(?:\p{Lu}|the |an? |CEO))(.+)$/u.exec(head)
  if (onward?.[1] && onward[2] && !/\d/.test(onward[2].slice(0, 3))) {
    const from = readCompany(onward[1], known)
    const joined = readJoined(onward[2], { ...base, kind: 'joined', fromCompany: from.company }, rest, known)
    if (from.company !== null && from.rest === '' && joined !== null) return joined
  }
  if (then === 'post' || /^as\s/u.test(head)) {
    const { former, rest: more } = readFormer(head.replace(/^(?:as|from)\s+/u, ''), known)
    if (former === null) return head === '' ? { ...left, rest: rest('') } : null
    return { ...left, ...former, fromRole: former.fromRole ?? base.fromRole, rest: rest(more) }
  }
  const company = readCompany(head.replace(/^(?:her|his|their) (?:role|job) at /u, ''), known)
  if (company.company === null) return head === '' ? { ...left, rest: rest('') } : null
  const role = /^as\s+(.*)$/u.exec(company.rest)
  const post = role?.[1] ? readPost(role[1], known) : null
  return {
    ...left,
    fromCompany: company.company,
    fromRole: where?.[2] ?? post?.role ?? base.fromRole,
    rest: rest(post ? post.rest : company.rest),
  }
}

function readFounded(text: string, base: Base, rest: Rest, known: KnownNames): Said | null {
  const tail = text.replace(
    /^(?:a new (?:company|venture|start-?up|business)|(?:his|her|their) own (?:company|business|consultancy))(?:[,:]| called| named)?\s*/u,
    '',
  )
  if (/^a company(?:,|$)/u.test(text)) {
    const role = text.slice('a company'.length).replace(/^,\s*/u, '')
    return { ...base, company: null, role: role || null, rest: rest('') }
  }
  const { company, rest: more } = readCompany(tail, known)
  if (company === null)
    return tail === '' && text !== '' ? { ...base, company: null, role: null, rest: rest('') } : null
  const role = /^(?:as\s+)?(.*)$/u.exec(more)?.[1] ?? ''
  const isRole = hasRoleWord(role) && role.split(' ').length < 9
  return { ...base, company, role: isRole ? role : null, rest: rest(isRole ? '' : more) }
}

function readJoined(text: string, base: Base, rest: Rest, known: KnownNames): Said | null {
  if (text === 'a new company') return { ...base, role: null, company: null, rest: rest('') }
  if (/^as\s/u.test(text)) {
    const post = readPost(text, known)
    if (post.role === null) return null
    return { ...base, role: post.role, company: post.company, ...fromOf(post.rest, base, rest, known) }
  }
  const { company, rest: more } = readCompany(
    text.replace(/^(?:the |a )?(?:new )?(?:team|board) (?:at|of) /u, ''),
    known,
  )
  if (company === null) {
    const post = readPost(text, known)
    return post.company !== null && post.role !== null && hasRoleWord(post.role)
      ? { ...base, role: post.role, company: post.company, rest: rest(post.rest) }
      : null
  }
  const from = /^from\s+(.+?)(?:\s+(as\s.+))?$/u.exec(more)
  const before = from?.[1] ? readCompany(from[1], known) : null
  const tail = before?.company ? [before.rest, from?.[2] ?? ''].filter(Boolean).join(' ') : more
  const role =
    /^(?:as|to (?:be|become|lead|run|head)(?: up)?(?: as)?|in the role of|in a role as)\s+(.+)$/u.exec(tail)
  const post = role?.[1] ? readPost(role[1].replace(/^(?:its|their|our) (?:new )?/u, ''), known) : null
  const fromCompany = before?.company ?? base.fromCompany
  const taken = post?.role && hasRoleWord(post.role) ? post : null
  return {
    ...base,
    company,
    role: taken?.role ?? null,
    ...fromOf(taken ? taken.rest : tail, { ...base, fromCompany }, rest, known),
  }
}

function readAppointed(text: string, words: string, base: Base, rest: Rest, known: KnownNames): Said | null {
  if (base.kind === 'promoted' && text === 'a new role')
    return { ...base, role: null, company: null, rest: rest('') }
  const theirs = /^([\p{Lu}\p{N}][^,;]{0,50}?)['’]s?\s+(?:new\s+)?(.+)$/u.exec(text)
  if (theirs?.[1] && theirs[2] && hasRoleWord(theirs[2]) && !theirs[1].includes(' at ')) {
    const post = readPost(theirs[2], known)
    if (post.company === null) return { ...base, company: theirs[1], role: post.role, rest: rest(post.rest) }
  }
  if (/\s(?:at|with)$/u.test(words)) {
    const joined = readJoined(text, base, rest, known)
    if (joined) return joined
  }
  const post = readPost(text, known)
  if (post.role === null && post.company === null) return null
  if (post.company === null && !isPost(post.role ?? '', words)) return null
  const as = /^as\s+(.+)$/u.exec(post.rest)
  const late = post.role === null && as?.[1] ? readPost(as[1], known) : null
  return {
    ...base,
    role: late?.role ?? post.role,
    company: post.company,
    ...fromOf(late ? late.rest : post.rest, base, rest, known),
  }
}

/** Without a company, "is now" may lead to anything: only a post makes a move of it. */
const isPost = (role: string, words: string): boolean =>
  hasRoleWord(role) ||
  (/(?:appointed|named|promoted|elected|is now)/u.test(words) &&
    /^\p{Lu}/u.test(role) &&
    role.split(' ').length < 7)

/** "from Brightline" after a move names the company before. */
function fromOf(text: string, base: Base, rest: Rest, known: KnownNames): Former & { rest: string } {
  const from = /^(?:from|after leaving|after (?:[\w ]{1,20}) at)\s+(?=\p{Lu}|\p{Ll}\p{Lu})(.+)$/u.exec(text)
  const company = from?.[1] ? readCompany(from[1], known) : null
  if (!company?.company || base.fromCompany !== null) return { ...pick(base), rest: rest(text) }
  return { fromRole: base.fromRole, fromCompany: company.company, rest: rest(company.rest) }
}

const pick = ({ fromRole, fromCompany }: Former): Former => ({ fromRole, fromCompany })

const HIRES =
  /^(.{2,60}?)\s+(?:has |have |had )?(?:just |also |recently )?(appoints|appointed|names|named|hires|hired|promotes|promoted|welcomes|welcomed|taps|tapped|poaches|poached|recruits|recruited|brings in|brought in|elects|elected)\s+(.{3,90}?)\s+(?:as|to be|to)\s+(.+)$/u

/** "Larkhollow appoints Ines Calder as CTO." */
function byHirer(text: string, known: KnownNames): ReadMove[] | null {
  const [, company = '', verb = '', who = '', tail = ''] = HIRES.exec(text) ?? []
  const at = roleWordAt(who)
  const named = at > 0 && !isPersonName(who, known) ? who.replace(/^.*\s(?=\p{Lu}\S*\s\p{Lu}\S*$)/u, '') : who
  const taken = takeFormerly(named, known)
  const person = taken.text.replace(/^(?:its|their|the) /u, '')
  if (company === '' || !isPersonName(person, known) || !isCompanyName(company, known)) return null
  if (!known.isCompany(company) && isPersonName(company, known) && /^(?:is|was)$/u.test(verb)) return null
  const post = readPost(tail.replace(/^(?:its|their) (?:new )?/u, ''), known)
  if (post.role === null || !hasRoleWord(post.role)) return null
  const kind = verb.startsWith('promot') ? ('promoted' as const) : ('joined' as const)
  const former = taken.former ?? NO_FORMER
  return [{ ...former, person, kind, role: post.role, company, rest: post.rest, confidence: 0.9 }]
}

/** "Ines Calder, CTO at Larkhollow", "Ines Calder CTO at Larkhollow", "Ines Calder – CTO, Larkhollow". */
function byApposition(text: string, known: KnownNames): ReadMove[] | null {
  const { text: now, former, rest: after } = takeFormerly(text, known)
  const cut =
    /^([^,:(–—]{3,60}?)(?:\s*[,:(]\s*|\s+[–—-]\s+|\s+to\s+(?=\p{Lu})|\s+is\s+(?:the |an? )?(?=\p{Lu}))(.{2,200})$/u.exec(
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
function byPlace(text: string, known: KnownNames): ReadMove[] | null {
  const [, who = '', company = '', role = ''] =
    /^(.{3,60}?)\s(?:is|to)\s(.{2,50}?)(?:['’]s?\s(?:new\s)?|\sas\s)(.+)$/u.exec(text) ?? []
  if (!isPersonName(who, known) || !isCompanyName(company, known) || !hasRoleWord(role)) return null
  const post = readPost(role, known)
  const base = { person: who, kind: 'joined' as const, ...NO_FORMER, confidence: 0.8 }
  return [{ ...base, role: post.role, company, rest: post.rest }]
}
