import type { CollectionConfig } from 'payload'

import type { AccessRules } from '../../collections/access.js'
import { withEndpoints } from '../compose.js'
import { assembleIssueEndpoint } from './endpoints/assembleIssue.js'
import { assemblePeriodEndpoint } from './endpoints/assemblePeriod.js'

/** What the newsroom adds to the issues collection: assembly on demand, and its buttons in the admin. */
export function addIssueBehaviour(issues: CollectionConfig, access: AccessRules): CollectionConfig {
  return withEndpoints(
    {
      ...issues,
      admin: {
        ...issues.admin,
        components: {
          ...issues.admin?.components,
          edit: {
            ...issues.admin?.components?.edit,
            beforeDocumentControls: ['payload-masthead/client#AssembleButton'],
            PublishButton: 'payload-masthead/client#PublishIssueButton',
          },
        },
      },
    },
    [assemblePeriodEndpoint(access), assembleIssueEndpoint(access)],
  )
}
