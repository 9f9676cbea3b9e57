import type { KnownNames } from './personName.js'
import { readCompany, readPost } from './post.js'
import { hasRoleWord } from './roleWords.js'

/** What a text says of the post before. */
export interface Former {
  fromRole: string | null
  fromCompany: string | null
}

const MARK =
  /(?:^|[\s,;(–—-])\(?(?:(?:and |but )?(?:was )?(?:formerly|previously|most recently|until (?:recently|now|last \w+)|late of|having (?:left|been)|after leaving|coming from|before that)(?=\s)|(?:who|he|she|they) (?:was|were)(?= (?:the |an? )?\p{Lu})|(?<=[,(;–—]\s?)(?:who )?was(?= (?:the |an? )?\p{Lu})|ex[-‑–\s](?=\p{Lu}|\p{Ll}\p{Lu}))/u

/**
 * Takes "formerly Director at Brightline" off a text.
 *
 * @example
 * takeFormerly('CTO at Larkhollow, formerly at Brightline', known)
 * // { text: 'CTO at Larkhollow', former: { fromRole: null, fromCompany: 'Brightline' } }
 */
export function takeFormerly(
  text: string,
  known: KnownNames,
): { text: string; former: Former | null; rest: string } {
  const match = MARK.exec(text)
  if (match === null) return { text, former: null, rest: '' }
  const after = text.slice(match.index + match[0].length)
  const { former, rest } = readFormer(after, known)
  if (former === null) return { text, former: null, rest: '' }
  return { text: text.slice(0, match.index).replace(/[\s,;(–—-]+$/u, ''), former, rest }
}

/** Reads a post of before: "Director at Brightline", "at Brightline", "Brightline", "Director". */
export function readFormer(text: string, known: KnownNames): { former: Former | null; rest: string } {
  const words = text.trim().replace(/^(?:the |an? |of |with )?(?:long-?time |veteran )?/u, '')
  const post = readPost(words, known)
  const rest = post.rest.replace(/^[)\s,.]+/u, '')
  if (post.company !== null) return { former: { fromRole: post.role, fromCompany: post.company }, rest }
  if (post.role === null) return { former: null, rest }
  const bare = readCompany(words.replace(/\)+.*$/u, ''), known)
  const isCompany = bare.company !== null && (known.isCompany(bare.company) || !hasRoleWord(bare.company))
  if (isCompany) return { former: { fromRole: null, fromCompany: bare.company }, rest: bare.rest }
  return { former: { fromRole: post.role.replace(/\)+$/u, ''), fromCompany: null }, rest }
}
