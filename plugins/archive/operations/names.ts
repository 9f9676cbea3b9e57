import type { PayloadRequest } from 'payload'

import { idFromText, type Id } from '../../../collections/ids.js'
import { foldText } from '../../../src/core/search/foldText.js'
import type { SplitContext, SplitName } from '../../../src/core/split/types.js'
import type { Writer } from './writer.js'

/** Finds people and companies by their names, and files those that are not there yet. */
export interface Names {
  person: (name: SplitName) => Promise<Id | null>
  company: (name: SplitName) => Promise<Id | null>
}

export function createNames(context: SplitContext, writer: Writer, req: PayloadRequest): Names {
  const known = { people: indexOf(context.people), companies: indexOf(context.companies) }
  const find = async (collection: 'companies' | 'people', { id, name }: SplitName): Promise<Id | null> => {
    if (id !== null) return idFromText(id, req.payload.db.defaultIDType)
    const folded = foldText(name).trim()
    if (folded === '') return null
    const standing = known[collection].get(folded)
    if (standing !== undefined) return idFromText(standing, req.payload.db.defaultIDType)
    const created = await writer.write(collection, folded, { name: name.trim() })
    if (created !== null) known[collection].set(folded, String(created))
    return created
  }
  return { person: (name) => find('people', name), company: (name) => find('companies', name) }
}

function indexOf(named: readonly { id: string; name: string; aliases: string[] }[]): Map<string, string> {
  return new Map(
    [...named]
      .reverse()
      .flatMap(({ id, name, aliases }) =>
        [...aliases, name].map((known) => [foldText(known).trim(), id] as const),
      ),
  )
}
