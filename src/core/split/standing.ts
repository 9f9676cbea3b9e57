import { foldText } from '../search/foldText.js'
import type { Block } from './blocks.js'
import type { SplitContext, SplitIssue } from './types.js'

export type OpeningName = keyof SplitIssue['opening']

const SIGN_UP =
  /\b(?:sign(?:ing)? up|subscribe|subscription|join (?:the|my|our) (?:list|mailing list)|on the list|get (?:this|it) (?:by|in) (?:e-?mail|your inbox)|have this by e-?mail|forward(?:ed)? (?:this|it))\b/i
const TIPS =
  /\b(?:send (?:me|us|in) (?:your |a |any )?(?:tips?|news|links?|stor(?:y|ies))|tips? (?:go )?to|got (?:a tip|news)|(?:have|seen) (?:a tip|something|any news)|should be (?:included|covered)|let me know (?:of|about|if))\b/i
const PURPOSE = /^(?:the |our |my )?(?:purpose|aim|goal|mission|point) of\b/i
const FURNITURE =
  /^(?:like|share|comment|restack|subscribe(?: now)?|subscribed|sign in|share this(?: post| issue| article)?|leave a comment|read in app|view (?:in|this).{0,30}browser|skip to content|thanks for reading[^.]{0,80}[.!]?.{0,160}|\d+ (?:likes?|comments?|shares?)|unsubscribe.{0,60}|manage preferences|read more|continue reading|upgrade to paid|get the app|click to (?:share|print|email).{0,80}|tweet|print|loading\.{0,3}|©.{0,120}|type your email.{0,3}|share this:?|like this:?|related|posted (?:in|on|by) .{0,100}|filed under.{0,80}|leave a reply|previous|next|you are (?:receiving|getting) this.{0,200})$/i
const META = /^(?:By .{1,80} · )?.{0,80}(?:Published \d{1,2} \p{L}+ \d{4} · )?\d+ min read(?: · Corrected)?$/u

const wordsIn = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** How much of a text stands in another, 0 to 1. */
function share(text: string, whole: ReadonlySet<string>): number {
  const found = wordsIn(text).filter((word) => !/^\d+$/.test(word) || whole.has(word))
  return found.length === 0 ? 0 : found.filter((word) => whole.has(word)).length / found.length
}

/** Makes a function that says which standing text of the publication a block is, and how sure that is. */
export function standingTexts({
  publication: { standing, name },
}: SplitContext): (block: Block, isOpening: boolean) => { name: OpeningName; confidence: number } | null {
  const known: { name: OpeningName; words: ReadonlySet<string> }[] = [
    {
      name: 'purpose',
      words: new Set(
        wordsIn(`${standing.purpose} ${standing.purpose && name} ${standing.purpose && 'week weeks'}`),
      ),
    },
    { name: 'signUpCall', words: new Set(wordsIn(standing.signUpCall)) },
    { name: 'tipsCall', words: new Set(wordsIn(standing.tipsCall)) },
    ...standing.pitches.map((pitch) => ({ name: 'pitch' as const, words: new Set(wordsIn(pitch)) })),
  ]
  return ({ text, role, level }, isOpening) => {
    const own = (['purpose', 'signUpCall', 'tipsCall', 'pitch'] as const).find((one) => one === role)
    if (own) return { name: own, confidence: 1 }
    if (role !== null || level > 0 || text.length > 3_000) return null
    const best = known
      .map((row) => ({ name: row.name, confidence: share(text, row.words) }))
      .sort((a, b) => b.confidence - a.confidence)[0]
    if (best && best.confidence >= (isOpening ? 0.75 : 0.9) && wordsIn(text).length >= 4) return best
    if (!isOpening || text.length > 900) return null
    if (PURPOSE.test(text)) return { name: 'purpose', confidence: 0.7 }
    if (SIGN_UP.test(text) && text.length < 400) return { name: 'signUpCall', confidence: 0.6 }
    return TIPS.test(text) && text.length < 400 ? { name: 'tipsCall', confidence: 0.6 } : null
  }
}

/** Whether a block says what the publication is for, in the usual words. */
export const isPurpose = ({ text, role }: Block): boolean =>
  role === 'purpose' || (role === null && PURPOSE.test(text))

/** Whether a block only belongs to the page or mail in which the issue stood. */
export function isFurniture({ text, role, level }: Block): boolean {
  return (
    ['furniture', 'issue-publication', 'meta', 'share', 'site-foot', 'skip'].includes(role ?? '') ||
    (text.length < 240 && level < 3 && (FURNITURE.test(text) || META.test(text)))
  )
}
