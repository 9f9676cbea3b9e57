import { Resolver } from 'node:dns/promises'

import type { ResolveTxt } from '../../core/delivery/doctor/index.js'

/** Answers that there is nothing by that name; all others are failures of the DNS itself. */
const NOTHING = new Set(['ENOTFOUND', 'ENODATA'])
const PATIENCE_MS = 3_000
const TRIES = 2

/** Asks the DNS once for each name, however many checks want to know. */
export function txtResolver(servers: readonly string[]): ResolveTxt {
  const resolver = new Resolver({ timeout: PATIENCE_MS, tries: TRIES })
  if (servers.length > 0) resolver.setServers(servers)
  const asked = new Map<string, Promise<string[]>>()
  return (name) => {
    const standing = asked.get(name)
    if (standing) return standing
    const asking = resolver.resolveTxt(name).then(
      // A long text comes in pieces (RFC 7208, 3.3).
      (records) => records.map((pieces) => pieces.join('')),
      (error: NodeJS.ErrnoException) => {
        if (NOTHING.has(error.code ?? '')) return []
        throw error
      },
    )
    asked.set(name, asking)
    return asking
  }
}
