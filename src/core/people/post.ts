import { COMPANY_WORD, type KnownNames } from './personName.js'
import { hasPostWord, hasRoleWord, takesField } from './roleWords.js'

/** A post as it stands in a sentence, and what follows it there. */
export interface Post {
  role: string | null
  company: string | null
  rest: string
}

/** "the Numbering Forum" is one; "the Americas" are none. */
const ARTICLE =
  /^the (?=\p{Lu})(?!(?:Americas|Board|UK|US|USA|EU|Netherlands|Middle East|Gulf|Nordics|Baltics|Caribbean|World|Group|Year)(?!\p{L}))/u
/** Words with which a sentence goes on after the name of a company. */
const GOES_ON =
  /[;()–—]|\s-\s|,(?!\s*(?:Inc|Ltd|LLC|GmbH|Corp|Co|PLC|plc|S\.?A|AG|BV|Limited)(?![\p{L}]))|\s(?:after|where|following|replacing|succeeding|effective|based|responsible|having|who|which|whose|because|when|while|since|before|until|this|last|next|starting|leading|covering|looking|working|running|focusing|focused|focussing|overseeing|reporting|alongside|but|so|again|too|today|yesterday|already|at\s(?=the (?:end|start|beginning))|with\s+(?:immediate|responsibility|a\s|an\s|the\s)|to\s(?=\p{Ll})|is\s(?=\p{Lu}\S+\s\p{Lu})|from\s(?=\p{Lu})|as\s|in\s(?=(?:charge|the|his|her|their|[A-Z]|\d))|on\s(?=(?:the|\d|Monday|Tuesday|Wednesday|Thursday|Friday))|and\s(?=(?:\p{Ll}|I\b))|for\s(?=(?:the|a|his|her|their|another|over|more|nearly|almost|many|some|two|three|four|five|six|seven|eight|nine|ten|\p{Ll}+teen|twenty|\d)))|[!?…]|(?<!(?:^|\s)(?:St|Ste|Mt|Dr))\.(?=\s)|\p{Extended_Pictographic}/u

/**
 * Reads "VP, Product at Larkhollow, based in Oslo" as role, company and rest.
 *
 * @param known companies that may follow other words than "at", and whose names may hold any word
 */
export function readPost(text: string, known: KnownNames): Post {
  const start = text
    .trim()
    .replace(/^(?:as |to be |the (?:new )?|a |an |our |new |(?:its|their|his|her) (?=\p{Lu}))+/u, '')
  const at = connector(start, known)
  if (at === null) {
    const end = endOf(
      start,
      /[;(–—]|\s-\s|[!?…]|\.(?=\s)|\s(?:after|where|following|replacing|effective|based|from|by|in charge|having|who)\s|\s(?:last|this|next)\s(?=\p{L}+day\b|week|month|year|spring|summer|autumn|winter)/u,
    )
    return { role: clean(start.slice(0, end)), company: null, rest: restOf(start.slice(end)) }
  }
  const role = clean(start.slice(0, at.from))
  return { ...readCompany(start.slice(at.to), known), role }
}

/** Reads the name of a company and what follows it. */
export function readCompany(text: string, known: KnownNames): Post {
  const start = text
    .trim()
    .replace(/^(?:the team (?:at|of) |team )/iu, '')
    .replace(ARTICLE, '')
  const whole = start.replace(/[.!]+$/u, '')
  if (known.isCompany(whole)) return { role: null, company: whole, rest: '' }
  const end = endOf(start, GOES_ON)
  const company = clean(start.slice(0, end))?.replace(/['’]s(?:\s\p{Ll}[\p{L}-]*)+$/u, '') ?? null
  return {
    role: null,
    company: company !== null && isCompanyName(company, known) ? company : null,
    rest: company !== null && isCompanyName(company, known) ? restOf(start.slice(end)) : start,
  }
}

/** Whether words can be the name of a company: a capital, a digit, or known. */
export const isCompanyName = (text: string, known: KnownNames): boolean =>
  known.isCompany(text) ||
  (text.length <= 80 &&
    /^["“'‘(]?(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}]|\p{Ll}{1,2}\p{Lu}|[\p{Ll}\d-]+\.\p{Ll}{2,6}\d?(?!\p{L})|\p{Ll}+\d)/u.test(
      text,
    ) &&
    !/^(?:I|We|You|He|She|They|It|This|That|My|Our)$/.test(text))

function endOf(text: string, pattern: RegExp): number {
  const at = text.search(pattern)
  return at < 0 ? text.length : at
}

/** Where the words between role and company stand: " at ", and others where it is plain that a company follows. */
function connector(text: string, known: KnownNames): { from: number; to: number } | null {
  const clause = text.slice(
    0,
    endOf(text, /[;(–—]|\s(?:after|where|following|replacing|having|by)\s|[!?…]\s|\.\s/u),
  )
  const bare = /^(?:at|with|@)\s+/u.exec(clause)
  if (bare) return { from: 0, to: bare[0].length }
  const at = [...clause.matchAll(/\s(?:at|@)\s+(?=\S)/gu)].filter(
    ({ index }) => !/,\s*(?:formerly|previously|ex-)/u.test(clause.slice(0, index)),
  )
  const last =
    at.find(({ index, 0: words }) => known.isCompany(clause.slice(index + words.length))) ?? at.at(-1)
  if (last) return { from: last.index, to: last.index + last[0].length }
  for (const match of clause.matchAll(
    /(?:\s(?:of|for|with|on the board of|(?<=Advis[eo]r |Consultant |Assistant )to)|,)\s+(?=\S)/gu,
  )) {
    const [before, after] = [clause.slice(0, match.index), clause.slice(match.index + match[0].length)]
    const { company } = readCompany(after, known)
    if (company === null) continue
    const isOf = /^\sof\s/u.test(match[0])
    const isEmployer = isOf
      ? (hasPostWord(before) || /^(?:\p{Ll}+\s?){1,4}$/u.test(before)) &&
        (!takesField(before) || /^the \p{Lu}/u.test(after) || COMPANY_WORD.test(company))
      : hasPostWord(before) && !takesField(before) && !hasRoleWord(company)
    if (known.isCompany(company) || isEmployer)
      return { from: match.index, to: match.index + match[0].length }
  }
  return null
}

function clean(text: string): string | null {
  const found = text
    .replace(/^[\s,:]+|[\s,:]+$/gu, '')
    .replace(/(?<=&\sCo)\.$/u, '')
    .replace(/(?<!(?:^|\s)(?:Inc|Ltd|Co|Corp|Bros|Pty|Jr|Sr|St|S\.A|S\.p\.A|B\.V|N\.V|A\.G))\.+$/u, '')
    .trim()
  return found === '' ? null : found
}

const restOf = (text: string): string => text.replace(/^[\s,.;!:)–—-]+/u, '').trim()
