/** What is different in the mail of every recipient. */
export const TOKENS = ['to', 'messageId', 'date', 'unsubscribe', 'preferences', 'reader'] as const
export type Token = (typeof TOKENS)[number]
export type Recipient = Readonly<Record<Token, string>>

/** A piece of a message: text as it goes over the wire, ASCII only, or a place that is filled in for each recipient. */
export type Piece = string | { token: Token; in: 'body' | 'header' }

/**
 * A mail that is encoded once and filled in for each recipient. Tokens of the body stand on lines of their own, between
 * soft line breaks of quoted-printable, so that filling one in never makes a line too long or moves another.
 */
export interface MailTemplate {
  /** Header fields in order, each a whole line without its CRLF. */
  headers: Piece[][]
  body: Piece[]
}

/** RFC 2045, 6.7: encoded lines have at most 76 characters, the `=` of a soft break among them. */
export const LINE = 76

/** What an escaped dot at the beginning of a line takes more. */
export const DOT = 2

/** Pieces with the values of a recipient in their places. */
export function join(pieces: readonly Piece[], recipient: Recipient): string {
  let text = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece
    else text += piece.in === 'header' ? recipient[piece.token] : softLines(recipient[piece.token])
  }
  return text
}

/**
 * An address inside a body in quoted-printable: it begins and ends at a soft break.
 *
 * @example
 * softLines('https://a.example/?t=1') // 'https://a.example/?t=3D1=\r\n'
 */
function softLines(value: string): string {
  const encoded = value.replace(/=/g, '=3D')
  let lines = ''
  for (let at = 0; at < encoded.length;) {
    let end = Math.min(at + LINE - 1 - DOT, encoded.length)
    // Never inside of `=3D`.
    const sign = end < encoded.length ? encoded.lastIndexOf('=', end - 1) : -1
    if (sign > end - 3 && sign > at) end = sign
    lines += `${undotted(encoded.slice(at, end))}=\r\n`
    at = end
  }
  return lines
}

/**
 * Lines in quoted-printable of which none begins with a dot, so that none has to be escaped for SMTP (RFC 5321, 4.5.2).
 *
 * @example
 * undotted('.a\r\n.b') // '=2Ea\r\n=2Eb'
 */
export function undotted(lines: string): string {
  return lines.replace(/(^|\r\n)\./g, '$1=2E')
}

/**
 * Cuts a text at marks that stand for tokens.
 *
 * @example
 * cut('<a href="U">', { 'href="U"': { before: 'href="', token: 'unsubscribe', after: '"' } })
 * // [{ text: '<a ' }, { text: 'href="' }, { token: 'unsubscribe' }, { text: '"' }, { text: '>' }]
 */
export function cut(
  text: string,
  marks: Readonly<Record<string, Mark>>,
): ({ text: string } | { token: Token })[] {
  const pattern = new RegExp(`(${Object.keys(marks).map(escaped).join('|')})`)
  return text.split(pattern).flatMap((part) => {
    const mark = marks[part]
    return mark ? [{ text: mark.before }, { token: mark.token }, { text: mark.after }] : [{ text: part }]
  })
}

/** A token, and what stands around it in the place of the mark. */
export interface Mark {
  before: string
  token: Token
  after: string
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
