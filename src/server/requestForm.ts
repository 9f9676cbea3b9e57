import busboy from 'busboy'
import type { Request } from 'express'
import { MastheadError } from '../core/errors.js'
import { parseJson, readWhole } from './requestBody.js'

/** Whether the request says that its body is a form with files (RFC 7578). */
export const isForm = (request: Request) => /^multipart\//i.test(request.headers['content-type'] ?? '')

/** Parts of a form that Payload reads as JSON. */
const JSON_PARTS: ReadonlySet<string> = new Set(['_payload', 'file'])

/**
 * The whole body of a multipart request, read once as Payload will read it. Payload listens to no error of a file that
 * is cut short, and such an error, which nobody hears, ends the process.
 *
 * @throws MastheadError PAYLOAD_TOO_LARGE, BAD_FORM, BAD_JSON
 */
export async function checkedForm(request: Request): Promise<Buffer> {
  const bytes = await readWhole(request)
  for (const [name, text] of await fieldsOf(bytes, request)) {
    if (JSON_PARTS.has(name)) parseJson(text, `“${name}” in the form`)
  }
  return bytes
}

function fieldsOf(bytes: Buffer, { headers }: Request): Promise<[name: string, text: string][]> {
  return new Promise((resolve, reject) => {
    const fields: [string, string][] = []
    const refuse = (cause: unknown) =>
      reject(new MastheadError('BAD_FORM', `The form cannot be read: ${reasonOf(cause)}`, { cause }))
    try {
      const reader = busboy({ headers })
      reader.on('field', (name, text) => fields.push([name, text]))
      reader.on('file', (_name, file) => file.on('error', refuse).resume())
      reader.on('error', refuse)
      reader.on('finish', () => resolve(fields))
      reader.end(bytes)
    } catch (cause) {
      refuse(cause)
    }
  })
}

const reasonOf = (cause: unknown) => (cause instanceof Error ? cause.message : 'it does not parse')
