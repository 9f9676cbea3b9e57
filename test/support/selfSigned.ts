import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'

/** A certificate that vouches for itself (RFC 5280), as PEM, and the key that belongs to it. */
export function selfSigned({ from = '20200101000000Z', to = '20991231235959Z' } = {}): {
  certificate: string
  key: KeyObject
} {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const name = sequence(set(sequence(oid('550403'), der(0x0c, Buffer.from('test')))))
  const body = sequence(
    der(0xa0, integer(2)),
    integer(1),
    SHA256_WITH_RSA,
    name,
    sequence(der(0x18, Buffer.from(from)), der(0x18, Buffer.from(to))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = sign('RSA-SHA256', body, privateKey)
  const whole = sequence(body, SHA256_WITH_RSA, der(0x03, Buffer.of(0), signature))
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? []
  return {
    certificate: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    key: privateKey,
  }
}

function der(tag: number, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const length = body.length.toString(16)
  const bytes = Buffer.from(length.length % 2 ? `0${length}` : length, 'hex')
  const head = body.length < 0x80 ? bytes : Buffer.concat([Buffer.of(0x80 + bytes.length), bytes])
  return Buffer.concat([Buffer.of(tag), head, body])
}

const sequence = (...parts: Buffer[]) => der(0x30, ...parts)
const set = (...parts: Buffer[]) => der(0x31, ...parts)
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))
const integer = (value: number) => der(0x02, Buffer.of(value))
const SHA256_WITH_RSA = sequence(oid('2a864886f70d01010b'), der(0x05))
