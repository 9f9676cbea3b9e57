import { createPrivateKey } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { MastheadError } from '../core/errors.js'
import { readEnvironment, type Environment } from './environment.js'
import { errorCode } from './errorCode.js'
import { keptSecret } from './secretFile.js'

/** The checked environment with its secret at hand, and the folder of the embedded database in place. */
export interface Settings extends Omit<Environment, 'dkim' | 'mediaDir' | 'secret'> {
  /** What Payload signs tokens and encrypts keys with. */
  secret: string
  /** What mail is signed with, where the environment names a key. */
  dkim: { domain: string; selector: string; privateKey: string } | undefined
  /** Folder of uploaded pictures. */
  mediaFolder: string
}

/**
 * What `payload.config.ts` and the server start from: {@link readEnvironment}, then the files that it asks for.
 *
 * @throws MastheadError CONFIG_INVALID when a variable is wrong, the database's folder cannot be made, or the secret
 * cannot be kept.
 */
export function loadSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const { secret, dkim, mediaDir, ...environment } = readEnvironment(env)
  if (environment.database.kind === 'sqlite') makeFolderOf(environment.database)
  const dataFolder = environment.database.kind === 'sqlite' ? dirname(environment.database.file) : './data'
  return {
    ...environment,
    secret: secret.kind === 'given' ? secret.value : keptSecret(secret.path),
    dkim: dkim && { domain: dkim.domain, selector: dkim.selector, privateKey: readKey(dkim.keyFile) },
    mediaFolder: resolve(mediaDir ?? join(dataFolder, 'media')),
  }
}

function makeFolderOf({ url, file }: { url: string; file: string }): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
  } catch (cause) {
    const message = `DATABASE_URI is "${url}", but its folder cannot be made (${String(errorCode(cause))})`
    throw new MastheadError('CONFIG_INVALID', message, { path: 'DATABASE_URI', value: url, cause })
  }
}

/** RFC 8301: RSA keys that sign have 2048 bits; shorter ones are not believed by some. */
const KEY_BITS = 2048

function readKey(path: string): string {
  const invalid = (what: string, cause?: unknown) =>
    new MastheadError('CONFIG_INVALID', `DKIM_KEY_FILE is "${path}", ${what}`, {
      ...{ path: 'DKIM_KEY_FILE', value: path, cause },
    })
  let pem: string
  let bits: number | undefined
  try {
    pem = readFileSync(path, 'utf8')
    bits = createPrivateKey(pem).asymmetricKeyDetails?.modulusLength
  } catch (cause) {
    throw invalid('but no private key in PEM can be read from there', cause)
  }
  if (bits !== undefined && bits >= KEY_BITS) return pem
  throw invalid(`but its key is not an RSA key of at least ${KEY_BITS} bits`)
}
