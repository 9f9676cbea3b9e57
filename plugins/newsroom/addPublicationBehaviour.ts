import type { CollectionConfig } from 'payload'

import type { AccessRules } from '../../collections/access.js'
import { withEndpoints } from '../compose.js'
import { nextIssueEndpoint } from './endpoints/nextIssue.js'

/** What the newsroom adds to the publications collection: a button that opens the coming issue. */
export function addPublicationBehaviour(
  publications: CollectionConfig,
  access: AccessRules,
): CollectionConfig {
  return withEndpoints(
    {
      ...publications,
      admin: {
        ...publications.admin,
        components: {
          ...publications.admin?.components,
          edit: {
            ...publications.admin?.components?.edit,
            beforeDocumentControls: ['payload-masthead/client#NextIssueButton'],
          },
        },
      },
    },
    [nextIssueEndpoint(access)],
  )
}
