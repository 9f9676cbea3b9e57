import { MastheadError } from '../../errors.js'
import type { Mac } from '../token.js'
import { deliveryIdIn } from './deliveryIds.js'

/** RFC 5321, 4.5.3.1.1 */
const LOCAL_LIMIT = 64
const SEAL_BYTES = 5
const PLACE = '{delivery}'

/**
 * The return path of one delivery (VERP): whatever a server says about the mail comes back to it. The seal keeps a
 * stranger, who can guess ids, from speaking for a server.
 *
 * @param template where bounces go, with `{delivery}` for the delivery; without it, every mail has the same
 * @throws MastheadError CONFIG_INVALID when there is no room for the delivery
 * @example
 * verpAddress('bounces+{delivery}@news.example', deliveryId, mac) // 'bounces+6f9d2c1e…@news.example'
 */
export function verpAddress(template: string, deliveryId: string, mac: Mac): string {
  if (!template.includes(PLACE)) return template
  const id = deliveryId.toLowerCase().replaceAll('-', '')
  const address = template.replace(PLACE, `${id}${seal(id, mac)}`)
  if (deliveryIdIn(deliveryId) && localPart(address).length <= LOCAL_LIMIT) return address
  throw new MastheadError('CONFIG_INVALID', `${template} cannot carry a delivery in its local part`, {
    path: 'returnPath',
    value: template,
  })
}

/**
 * The delivery that an address was made for; undefined where the seal is not ours.
 *
 * @example
 * readVerp('bounces+6f9d2c1e…@news.example', mac) // '6f9d2c1e-…'
 */
export function readVerp(address: string, mac: Mac): string | undefined {
  const sealed = /(?<![0-9a-f])([0-9a-f]{32}|[0-9a-f]{24})([0-9a-f]{10})(?![0-9a-f])/
  const [, id = '', given] = sealed.exec(localPart(address).toLowerCase()) ?? []
  if (given === undefined || given !== seal(id, mac)) return undefined
  return id.length === 24 ? id : id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

const localPart = (address: string) => address.slice(0, Math.max(address.lastIndexOf('@'), 0))

/** Small letters and digits: some servers change the case of a local part. */
function seal(id: string, mac: Mac): string {
  const bytes = mac(`verp:${id}`).slice(0, SEAL_BYTES)
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
