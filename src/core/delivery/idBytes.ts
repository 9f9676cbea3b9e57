const ID_IS_TEXT = 0
const ID_IS_UUID = 1
const ID_IS_HEX = 2
const ID_IS_NUMBER = 3

/** An id in as few bytes as its kind takes. */
export function packId(id: number | string): { kind: number; bytes: Uint8Array } {
  const text = String(id)
  if (isUuid(text)) return { kind: ID_IS_UUID, bytes: fromHex(text.replaceAll('-', '')) }
  if (/^([0-9a-f]{2})+$/.test(text) && typeof id === 'string')
    return { kind: ID_IS_HEX, bytes: fromHex(text) }
  return { kind: typeof id === 'number' ? ID_IS_NUMBER : ID_IS_TEXT, bytes: Buffer.from(text) }
}

/** The id again; null for a kind that there is not. */
export function unpackId(kind: number, bytes: Uint8Array): number | string | null {
  switch (kind) {
    case ID_IS_TEXT:
      return Buffer.from(bytes).toString()
    case ID_IS_NUMBER:
      return Number(Buffer.from(bytes).toString())
    case ID_IS_HEX:
      return toHex(bytes)
    case ID_IS_UUID:
      return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
    default:
      return null
  }
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
const fromHex = (hex: string) => Buffer.from(hex, 'hex')
const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
