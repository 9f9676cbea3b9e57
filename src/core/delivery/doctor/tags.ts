/**
 * The tags of a record: `name=value` between semicolons, as DKIM (RFC 6376, 3.2) and DMARC (RFC 7489, 6.3) have them.
 *
 * @example
 * readTags('v=DMARC1; p=reject').get('p') // 'reject'
 */
export function readTags(record: string): ReadonlyMap<string, string> {
  const pairs = record.split(';').flatMap((part) => {
    const equals = part.indexOf('=')
    const name = part.slice(0, Math.max(equals, 0)).trim().toLowerCase()
    return name ? [[name, part.slice(equals + 1).trim()] as const] : []
  })
  return new Map(pairs)
}

/** Whether a name is a domain, or below it. */
export const isWithin = (name: string, domain: string): boolean =>
  name.toLowerCase() === domain.toLowerCase() || name.toLowerCase().endsWith(`.${domain.toLowerCase()}`)
