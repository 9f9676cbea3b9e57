import ipaddr from 'ipaddr.js'

import { findings, type Finding } from './types.js'

const NOT_PUBLIC = /(^|\.)(localhost|local|lan|internal|intranet|home\.arpa|test|invalid)$/i

/** Whether mailbox providers can reach the address that ends a subscription with one click (RFC 8058). */
export function checkOneClick(address: string): Finding[] {
  const { ok, failure } = findings('one-click')
  const url = URL.canParse(address) ? new URL(address) : undefined
  const advice = 'Set PUBLIC_URL to the https address under which readers reach this server.'
  if (!url) return [failure('Nothing says under which address readers reach this server', advice)]
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const found: Finding[] = []
  if (url.protocol !== 'https:')
    found.push(failure(`Unsubscribing leads to ${url.origin}, which is not https`, advice))
  if (!isPublic(host))
    found.push(failure(`Unsubscribing leads to ${host}, which nobody outside can reach`, advice))
  return found.length > 0 ? found : [ok(`Unsubscribing with one click leads to ${url.origin}`)]
}

function isPublic(host: string): boolean {
  if (ipaddr.isValid(host)) return ipaddr.process(host).range() === 'unicast'
  return host.includes('.') && !NOT_PUBLIC.test(host)
}
