import { MastheadError } from '../../errors.js'
import type { Mac } from '../token.js'
import { deliveryIdIn } from './deliveryIds.js'

/** RFC 5321, 4.5.3.1.1 */
const LOCAL_LIMIT = 64
const SEAL_BYTES = 5

/**
 * The return path of one delivery (VERP): whatever a server says about the mail comes back to it. The seal keeps a
 * stranger, who can guess ids, from speaking for a server.
 *
 * @param base where bounces go: `bounces@news.example`
 * @throws MastheadError CONFIG_INVALID when the base leaves no room for the delivery
 * @example
 * verpAddress('bounces@news.example', deliveryId, mac) // 'bounces+6f9d2c1e…@news.example'
 */
export function verpAddress(base: string, deliveryId: string, mac: Mac): string {
  const [local, domain] = halves(base)
  const id = deliveryId.replaceAll('-', '')
  const whole = `${local}+${id}${seal(id, mac)}`
  if (whole.length <= LOCAL_LIMIT && deliveryIdIn(deliveryId) && domain) return `${whole}@${domain}`
  throw new MastheadError('CONFIG_INVALID', `${base} cannot carry a delivery in its local part`, {
    path: 'returnPath',
    value: base,
  })
}

/**
 * The delivery that an address was made for; undefined where the seal is not ours.
 *
 * @example
 * readVerp('bounces+6f9d2c1e…@news.example', mac) // '6f9d2c1e-…'
 */
export function readVerp(address: string, mac: Mac): string | undefined {
  const [local] = halves(address)
  const parts = /\+([0-9a-f]{32}|[0-9a-f]{24})([0-9a-f]{10})$/i.exec(local.toLowerCase())
  const [, id = '', given] = parts ?? []
  if (given === undefined || given !== seal(id, mac)) return undefined
  return id.length === 24 ? id : id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

function halves(address: string): [string, string] {
  const at = address.lastIndexOf('@')
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)]
}

/** Small letters and digits: some servers change the case of a local part. */
function seal(id: string, mac: Mac): string {
  const bytes = mac(`verp:${id.toLowerCase()}`).slice(0, SEAL_BYTES)
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
