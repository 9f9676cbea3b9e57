import { generateKeyPairSync } from 'node:crypto'

import type { DkimKey } from '../../plugins/delivery/mail/signDkim.js'

/** A fresh key, and the DNS in which its public half stands. */
export function dkimKey(domain: string): DkimKey & {
  resolver: (name: string, type: string) => Promise<string[][]>
} {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const selector = 'test'
  const record = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`
  return {
    domain,
    selector,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    resolver: (name, type) =>
      name === `${selector}._domainkey.${domain}` && type === 'TXT'
        ? Promise.resolve([[record]])
        : Promise.reject(Object.assign(new Error('none'), { code: 'ENOTFOUND' })),
  }
}
