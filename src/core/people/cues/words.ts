import type { Post } from '../post.js'
import { hasPostWord } from '../roleWords.js'

/** More words than any post has that is told by nothing but its place. */
const LONGEST_POST = 6

/** Whether a name begins with a day or a month: "from January" names no company. */
export const DATE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Easter|Christmas|Thanksgiving|Diwali|Ramadan|Midsummer|Q[1-4]|\d+(?:st|nd|rd|th)?(?:\s|$))/u
/** A brand that is written small: "joins sipgate as". */
export const SMALL_NAME =
  /^\s*(?!(?:the|an?|us|me|my|our|his|her|their|in|on|as|up|forces|this|that|other|another|from|at|with)\s)[\p{Ll}\p{N}][\p{L}\p{N}&.+-]+(?=\s(?:as|to|from|in|after|where)\s|[,;]|\s*$)/u

/** What is called somebody of a team rather than a post. */
export const isFace = (role: string): boolean => /^(?:face|voice|name)$/u.test(role)

/** Words of posts, or few words in the place of a post where the company is told too. */
export const isPost = (role: string, company: string | null, words: string): boolean =>
  (hasPostWord(role) && !/\sof the [Yy]ear/u.test(role)) ||
  (!isFace(role) &&
    company !== null &&
    role.split(' ').length <= LONGEST_POST &&
    !/^(?:the|an?|its|their|his|her)\s/u.test(role) &&
    !/^(?:he|she|they)/u.test(words))

/** Where the company is told already, what follows a comma is part of the role: "Country Manager, Taiwan". */
export const roleWithin = ({ role, company }: Post, text: string): string | null => {
  const whole = `${role ?? ''}, ${company ?? ''}`
  return company !== null && text.includes(whole) ? whole : role
}
