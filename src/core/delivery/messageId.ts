/**
 * The Message-ID of a delivery (RFC 5322, 3.6.4): the same each time it is tried, so that a repeat is the same message.
 *
 * @param domain of the publication's own address
 * @example
 * messageId('5f0c', 'news.example') // '<5f0c@news.example>'
 */
export function messageId(deliveryId: number | string, domain: string): string {
  return `<${deliveryId}@${domain}>`
}

/** The domain of an address, in small letters. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}
