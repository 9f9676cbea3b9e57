import { readJoined } from './arrival.js'
import { readFormer } from './formerly.js'
import type { MoveVerb } from './moveVerbs.js'
import type { KnownNames } from './personName.js'
import { readCompany, readPost } from './post.js'
import type { Said } from './readMove.js'
import { hasRoleWord } from './roleWords.js'
import type { Base, Rest } from './tailBase.js'

/** After "retired". */
export function readRetired(text: string, base: Base, rest: Rest, known: KnownNames): Said {
  const post = /^(?:from|as)\s+(.*)$/u.exec(text)
  if (!post?.[1]) return { ...base, role: null, company: null, rest: rest(text.replace(/^[\s,]+/u, '')) }
  const { former, rest: more } = readFormer(
    post[1].replace(/^(?:his|her|their) (?:role|position|post) (?:as|of) /u, ''),
    known,
  )
  return { ...base, ...(former ?? {}), role: null, company: null, rest: rest(former ? more : text) }
}

/** After "has left" and "steps down". */
export function readLeft(
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

/** After "founded". */
export function readFounded(text: string, base: Base, rest: Rest, known: KnownNames): Said | null {
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
