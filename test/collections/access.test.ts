import { describe, expect, it } from '@jest/globals'
import type { PayloadRequest } from 'payload'

import { accessRules } from '../../collections/access.js'

/** A request of a user with the id 1, in an app whose admin panel signs in `users`. */
function requestOf(collection: string): PayloadRequest {
  const roles = ['admin', 'publisher', 'editor', 'writer']
  return {
    user: { id: 1, collection, roles, scopes: [] },
    payload: {
      config: { admin: { user: 'users' } },
      collections: { users: { config: { flattenedFields: [{ name: 'roles' }] } } },
    },
  } as unknown as PayloadRequest
}

const access = accessRules()

describe('Access rules', () => {
  it.each(['customers', 'integrations'])('should not take one of “%s” for staff', async (collection) => {
    const req = requestOf(collection)
    const roles = [access.isAdmin, access.isPublisher, access.isEditor, access.isWriter, access.canPublish]
    expect(roles.map((rule) => rule(req))).toEqual([false, false, false, false, false])
    expect([access.admins({ req }), access.panelUsers({ req }), access.staffField({ req })]).toEqual([
      false,
      false,
      false,
    ])
    expect(await access.content('stories').update({ req })).toBe(false)
  })

  it.each(['customers', 'integrations'])(
    'should not take one of “%s” for the user who has the same id',
    (collection) => {
      expect(access.adminsOrSelf({ req: requestOf(collection) })).toBe(false)
    },
  )

  it('should ask the host who is who', () => {
    const hosted = accessRules({ isAdmin: () => false, isEditor: ({ user }) => user.collection === 'users' })
    const req = requestOf('users')
    expect([hosted.isAdmin(req), hosted.isEditor(req)]).toEqual([false, true])
    expect([access.isAdmin(req), access.isWriter(req)]).toEqual([true, true])
  })
})
