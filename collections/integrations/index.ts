import type { CollectionConfig } from 'payload'

import { MastheadError } from '../../src/core/errors.js'
import { SCOPES } from '../access.js'
import type { CollectionContext } from '../context.js'

/** Machines that call the API, each with a key and only the scopes it needs. */
export function createIntegrations({ access }: CollectionContext): CollectionConfig {
  return {
    slug: 'integrations',
    labels: { singular: 'Integration', plural: 'Integrations' },
    auth: { useAPIKey: true, disableLocalStrategy: true },
    versions: false,
    // Scopes have a colon, which GraphQL's enums do not take; keys are made in the admin or by REST.
    graphQL: false,
    access: {
      admin: () => false,
      create: access.admins,
      read: access.admins,
      update: access.admins,
      delete: access.admins,
      unlock: access.admins,
    },
    hooks: { refresh: [refuseTokens] },
    admin: {
      group: 'Settings',
      useAsTitle: 'name',
      defaultColumns: ['name', 'scopes', 'updatedAt'],
      description: 'Send the key as “Authorization: integrations API-Key <key>”.',
    },
    fields: [
      { name: 'name', type: 'text', required: true },
      {
        name: 'scopes',
        type: 'select',
        hasMany: true,
        required: true,
        options: SCOPES.map((value) => ({ value, label: value })),
        admin: {
          description: 'Writing a collection includes reading its drafts. Publishing is a scope of its own.',
        },
      },
    ],
  }
}

/** A key that could be exchanged for a token would outlive its withdrawal. */
function refuseTokens(): never {
  throw new MastheadError('FORBIDDEN', 'An API key is not exchanged for a token')
}
