import type { Former } from './formerly.js'
import type { KnownNames } from './personName.js'
import { readCompany, readPost } from './post.js'
import type { Said } from './readMove.js'
import { hasRoleWord } from './roleWords.js'
import type { Base, Rest } from './tailBase.js'

/** After "joined": the company, then the role. */
export function readJoined(text: string, base: Base, rest: Rest, known: KnownNames): Said | null {
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

/** After "is now": the role, then the company. */
export function readAppointed(
  text: string,
  words: string,
  base: Base,
  rest: Rest,
  known: KnownNames,
): Said | null {
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
