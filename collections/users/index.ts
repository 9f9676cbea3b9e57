import type { CollectionConfig } from 'payload'

import type { ROLES } from '../access.js'
import { type AccessRules } from '../access.js'
import { firstUserIsAdmin } from './hooks/firstUserIsAdmin.js'

/** The newsroom's people. Host apps bring their own; this is the one of the Masthead app itself. */
export function createUsers({ access }: { access: AccessRules }): CollectionConfig {
  return {
    slug: 'users',
    labels: { singular: 'User', plural: 'Users' },
    auth: { maxLoginAttempts: 10, lockTime: 10 * 60 * 1000, tokenExpiration: 60 * 60 * 12 },
    versions: false,
    access: {
      admin: ({ req }) => access.isWriter(req),
      create: access.admins,
      read: ({ req }) => access.isWriter(req),
      update: access.adminsOrSelf,
      delete: access.admins,
      unlock: access.admins,
    },
    admin: { group: 'Settings', useAsTitle: 'name', defaultColumns: ['name', 'email', 'roles'] },
    hooks: { beforeChange: [firstUserIsAdmin] },
    fields: [
      { name: 'name', type: 'text' },
      {
        name: 'roles',
        type: 'select',
        hasMany: true,
        saveToJWT: true,
        defaultValue: ['writer'],
        options: [
          { value: 'admin', label: 'Administrator: users, keys and everything else' },
          { value: 'publisher', label: 'Publisher: publishes, unpublishes, sends' },
          { value: 'editor', label: 'Editor: edits everything, assembles issues' },
          { value: 'writer', label: 'Writer: files stories and edits their own' },
        ] satisfies { value: (typeof ROLES)[number]; label: string }[],
        access: {
          create: ({ req }) => access.isAdmin(req),
          update: ({ req }) => access.isAdmin(req),
        },
      },
    ],
  }
}
