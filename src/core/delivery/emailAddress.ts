/** An address that a mail server can be asked to take. */
export interface EmailAddress {
  /** As it was typed, but for its domain: that is lower-case ASCII (punycode). Mail goes to this form. */
  address: string
  domain: string
  /** For comparing: the local part is lower-case as well, as every provider of mailboxes treats it. */
  comparable: string
}

/** RFC 5321 4.5.3.1: a local part has 64 octets at most, a path 256 with its angle brackets. */
const LOCAL_LIMIT = 64
const ADDRESS_LIMIT = 254
const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/
/** RFC 5322 3.4.1: a dot-atom. Quoted local parts and those outside ASCII are refused: few servers take them. */
const DOT_ATOM = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
/** What would make an address of the web out of a domain, or escape it. */
const NOT_IN_DOMAIN = /[\s%/\\:?#@[\]<>^|]/

/**
 * Reads an address as somebody typed it; null where it is none.
 *
 * @example
 * parseEmailAddress(' Ada@Bücher.example ') // { address: 'Ada@xn--bcher-kva.example', comparable: 'ada@xn--bcher-kva.example', ... }
 * parseEmailAddress('ada@localhost') // null
 */
export function parseEmailAddress(text: string): EmailAddress | null {
  // A long text is not worth reading: punycode makes no domain shorter by so much.
  if (text.length > 4 * ADDRESS_LIMIT) return null
  const trimmed = text.trim()
  const at = trimmed.lastIndexOf('@')
  const local = trimmed.slice(0, Math.max(at, 0))
  if (local.length > LOCAL_LIMIT || !DOT_ATOM.test(local)) return null
  const domain = asciiDomain(trimmed.slice(at + 1))
  if (domain === null || local.length + 1 + domain.length > ADDRESS_LIMIT) return null
  return { address: `${local}@${domain}`, domain, comparable: `${local.toLowerCase()}@${domain}` }
}

/** The web's own reading of a host name does what IDNA asks (UTS 46). */
function asciiDomain(text: string): string | null {
  if (NOT_IN_DOMAIN.test(text) || !URL.canParse(`http://${text}/`)) return null
  const domain = new URL(`http://${text}/`).hostname
  const labels = domain.split('.')
  const top = labels.at(-1) ?? ''
  const isName = labels.length > 1 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(top)
  return isName ? domain : null
}
