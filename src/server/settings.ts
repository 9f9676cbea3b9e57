import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { readEnvironment, type Environment } from './environment.js'
import { keptSecret } from './secretFile.js'

/** The checked environment with its secret at hand, and the folder of the embedded database in place. */
export interface Settings extends Omit<Environment, 'secret'> {
  /** What Payload signs tokens and encrypts keys with. */
  secret: string
}

/**
 * What `payload.config.ts` and the server start from: {@link readEnvironment}, then the files that it asks for.
 *
 * @throws MastheadError CONFIG_INVALID when a variable is wrong, or the secret cannot be kept.
 */
export function loadSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const { secret, ...environment } = readEnvironment(env)
  if (environment.database.kind === 'sqlite')
    mkdirSync(dirname(environment.database.file), { recursive: true })
  return { ...environment, secret: secret.kind === 'given' ? secret.value : keptSecret(secret.path) }
}
