import { randomUUID } from 'node:crypto'

import type { Role, Scope } from '../../collections/access.js'
import type { User } from '../../collections/payload-types.js'
import type { Newsroom } from './newsroom.js'

/** Headers that say who is asking; none: an anonymous reader. */
export type Credentials = Record<string, string>

export interface StaffMember {
  user: User & { collection: 'users' }
  headers: Credentials
}

const PASSWORD = 'correct horse battery staple'

/** Creates a user with one role, and signs them in by REST. The first user of a newsroom becomes its admin. */
export async function hire({ payload, rest }: Newsroom, role: Role): Promise<StaffMember> {
  const email = `${role}-${randomUUID()}@example.com`
  const user = await payload.create({
    collection: 'users',
    data: { email, password: PASSWORD, name: `The ${role}`, roles: [role] },
    depth: 0,
    overrideAccess: true,
  })
  const { body } = await rest<{ token: string }>('POST', '/users/login', {
    body: { email, password: PASSWORD },
  })
  return { user: { ...user, collection: 'users' }, headers: { Authorization: `JWT ${body.token}` } }
}

/** Creates an API key with these scopes and no others. */
export async function issueKey({ payload }: Newsroom, scopes: Scope[]): Promise<Credentials> {
  const apiKey = randomUUID()
  await payload.create({
    collection: 'integrations',
    data: { name: scopes.join(' '), scopes, enableAPIKey: true, apiKey },
    depth: 0,
    overrideAccess: true,
  })
  return { Authorization: `integrations API-Key ${apiKey}` }
}
