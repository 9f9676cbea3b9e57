/** Fields of a header or a report, by name in small letters. The first one of a name counts. */
export type Fields = ReadonlyMap<string, string>

/**
 * Groups of header-like fields, as reports of RFC 3464 and RFC 5965 have them: folded lines, groups with a blank line
 * between.
 *
 * @example
 * fieldGroups('Action: failed\nStatus: 5.1.1')[0]?.get('status') // '5.1.1'
 */
export function fieldGroups(text: string): Fields[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[\t ]*\n/)
    .map(fieldsOf)
    .filter(({ size }) => size > 0)
}

function fieldsOf(group: string): Fields {
  const fields = new Map<string, string>()
  for (const line of group.replace(/\n[\t ]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    if (name && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
  }
  return fields
}

/**
 * The address behind its type, or between angle brackets.
 *
 * @example
 * addressIn('rfc822;ann@example.org') // 'ann@example.org'
 */
export function addressIn(value: string | undefined): string | undefined {
  const address = value
    ?.replace(/^\s*(rfc822|utf-8|x400|unknown)\s*;/i, '')
    .replace(/^[^<]*<([^>]*)>.*$/, '$1')
    .trim()
  return address && /^[^\s@]+@[^\s@]+$/.test(address) ? address : undefined
}

/**
 * The time that a report gives, if it is one and not to come: a clock that is ahead would hide later reports.
 *
 * @example
 * timeOf(['garbage', 'Fri, 1 Sep 2023 10:00:00 +0000'], '2023-09-02T00:00:00.000Z') // '2023-09-01T10:00:00.000Z'
 */
export function timeOf(candidates: readonly (string | undefined)[], receivedAt: string): string {
  const latest = Date.parse(receivedAt)
  const times = candidates.map((text) => Date.parse(text ?? ''))
  const time = times.find((candidate) => !Number.isNaN(candidate)) ?? latest
  return new Date(Math.min(time, latest)).toISOString()
}
