import { foldText } from '../search/foldText.js'
import { hasRoleWord } from './roleWords.js'

/** Who is known by name: folded names of people and companies, to be told from other words. */
export interface KnownNames {
  isPerson: (name: string) => boolean
  isCompany: (name: string) => boolean
}

export const NOBODY: KnownNames = { isPerson: () => false, isCompany: () => false }

/** Known names from lists. Case and accents need not agree. */
export function knownNames(people: readonly string[], companies: readonly string[]): KnownNames {
  const [persons, firms] = [people, companies].map((names) => new Set(names.map(foldText)))
  return {
    isPerson: (name) => persons?.has(foldText(name)) ?? false,
    isCompany: (name) => firms?.has(foldText(name)) ?? false,
  }
}

const PARTICLES = String.raw`(?:van|von|der|den|de|del|della|di|da|do|dos|du|la|le|bin|bint|ibn|al|el|ter|ten|zu|zum|zur|af|av|y|e|i|ben|abu|st)`
const WORD = String.raw`(?:\p{L}['’])?[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'’.‑-]*`
const TOKEN = new RegExp(
  String.raw`^(?:${PARTICLES}|['’]t|(?:al|el|d|l|o)[-'’]${WORD}|${WORD}|["“”'‘’(][\p{L}\p{M}. -]+["“”'‘’)]|[\p{Lu}]\.?|[Jj]r\.?|[Ss]r\.?)$`,
  'iu',
)
const CAPITAL = /^["“('‘]?[\p{Lu}\p{Lt}\p{Lo}]/u
const LEADING = new RegExp(`^${PARTICLES}$`, 'u')
const NO_NAME =
  /^(?:Former|The|This|That|These|Those|I|We|You|It|He|She|They|There|Who|What|When|Where|My|Our|Your|His|Her|Their|In|On|At|After|Before|And|But|Also|Another|Some|Many|Several|Everyone|Somebody|Someone|Nobody|Congratulations|Congrats|Thanks|Meanwhile|Elsewhere|Finally|Then|Now|Today|Last|Next|Not|No|If|As|From|For|With|Both|All|A|An|Please|News|Week|Source|Jobs|Moves)$/i

/** With these the names of companies and institutions end. */
export const COMPANY_WORD =
  /\s(?:Networks?|Telecoms?|Telekom|Mobile|Labs|Group|Media|Technologies|Technology|Systems|Capital|Partners|Software|Bank|Energy|University|Institute|College|School|Council|Forum|Alliance|Association|Foundation|Ltd|Inc|LLC|LLP|GmbH|Corp|Holdings|Ventures|Communications|Studios?|Games|Industries|Solutions|Services|International|Library|Libraries|Hospital|Trust|Society|Committee|Commission|Agency|Authority|Ministry|Department|Company|Winery|Vineyards|Petroleum|Pharma|Health|Consulting|Advisory|Cloud|Security|Analytics|Robotics|Logistics|Freight|Shipping|Airlines|Airways|Aerospace|Farms|Foods|Seeds|Dairy|Museum|Gallery|Theatre|Academy|Wireless|Broadband|Digital|Interactive|Entertainment|Insurance|Financial|Payments|Federation|Union|UK|US|USA|EU|Europe|Asia|Africa|America)\.?$/u

/** Surnames that are words of posts too. */
const SURNAME = /\s(?:Dean|Head|Partner|Fellow|Chair|Leader|Legal|Host|Writer|Major|Public)$/u

/**
 * Whether words can be the name of a person: some words with capitals, particles, initials; no role and no pronoun.
 *
 * @example
 * isPersonName('Ludo van der Meer') // true
 * isPersonName('The company') // false
 */
export function isPersonName(text: string, known: KnownNames): boolean {
  const name = text.trim()
  if (name === '' || name.length > 70) return false
  if (known.isPerson(name)) return true
  const tokens = name.split(/\s+/)
  if (/['’]s(?:\s|$)|^ex-/iu.test(name) || COMPANY_WORD.test(name)) return false
  if (tokens.length > 6 || NO_NAME.test(tokens[0] ?? '') || known.isCompany(name)) return false
  if (!tokens.every((token) => TOKEN.test(token) && (CAPITAL.test(token) || isParticle(token)))) return false
  return (
    tokens.some((token) => CAPITAL.test(token)) &&
    !(tokens.length > 1 && hasRoleWord(name.replace(SURNAME, '')))
  )
}

const isParticle = (token: string): boolean =>
  LEADING.test(token) || /^['’]t$/u.test(token) || /^(?:al|el|d|l|o)[-'’]|^(?:jr|sr)\.?$/u.test(token)
