import type { Config, Payload, PayloadRequest } from 'payload'

import type { Id } from '../collections/ids.js'
import type { Edition, Site } from '../src/core/edition/index.js'
import { MastheadError } from '../src/core/errors.js'
import type { Finding } from '../src/core/preflight/index.js'

const KEY = 'mastheadIssueOutputs'

interface Asked {
  payload: Payload
  req?: PayloadRequest
}

/**
 * What a plugin that mails issues needs of the one that renders them. They meet through the config, so that neither
 * knows the other, and a host may put its own in the place of either.
 */
export interface IssueOutputs {
  /** A frozen revision, the newest by default; null where the issue is not public. */
  readEdition: (args: Asked & { issue: Id; revision?: number }) => Promise<{ edition: Edition } | null>
  render: (args: Asked & { edition: Edition; format: 'email' | 'text' }) => Promise<string>
  /** What is wrong with a frozen revision. */
  preflight: (args: Asked & { issue: Id; revision: number }) => Promise<{ ok: boolean; findings: Finding[] }>
  /** @throws MastheadError CONFIG_INVALID where the public address is not known */
  site: (payload: Payload, req?: PayloadRequest) => Site
}

export function withIssueOutputs(config: Config, outputs: IssueOutputs): Config {
  return { ...config, custom: { ...config.custom, [KEY]: outputs } }
}

export function issueOutputsOf({ config }: Payload): IssueOutputs {
  const outputs = config.custom?.[KEY] as IssueOutputs | undefined
  if (outputs) return outputs
  throw new MastheadError('CONFIG_INVALID', 'No plugin renders issues: add syndication to the plugins', {
    path: 'plugins',
  })
}
