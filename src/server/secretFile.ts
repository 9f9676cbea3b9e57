import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { MastheadError } from '../core/errors.js'
import { errorCode } from './errorCode.js'

/**
 * The secret kept at `path`, made on the first call and readable by its owner only. Two processes that start at once
 * agree on one, because the finished file is linked into place and the first link wins.
 *
 * @throws MastheadError CONFIG_INVALID when the file cannot be read or written, or holds too little.
 */
export function keptSecret(path: string): string {
  try {
    return readSecret(path) ?? makeSecret(path)
  } catch (cause) {
    if (cause instanceof MastheadError) throw cause
    throw new MastheadError('CONFIG_INVALID', `PAYLOAD_SECRET is absent, and ${path} cannot keep one`, {
      path: 'PAYLOAD_SECRET',
      cause,
    })
  }
}

function readSecret(path: string): string | undefined {
  try {
    const secret = readFileSync(path, 'utf8').trim()
    if (secret.length >= 32) return secret
    throw new MastheadError(
      'CONFIG_INVALID',
      `PAYLOAD_SECRET is absent, and what ${path} holds is too short`,
      {
        path: 'PAYLOAD_SECRET',
      },
    )
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

function makeSecret(path: string): string {
  const secret = randomBytes(32).toString('hex')
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(draft, `${secret}\n`, { flag: 'wx', mode: 0o600 })
  try {
    linkSync(draft, path)
    return secret
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return readSecret(path) ?? secret
    throw error
  } finally {
    unlinkSync(draft)
  }
}
