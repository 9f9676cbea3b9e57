import type { CollectionConfig } from 'payload'

import { withEndpoints } from '../compose.js'
import { preflightEndpoint } from './endpoints/preflight.js'
import { previewEndpoint } from './endpoints/preview.js'
import { renderIssueEndpoint } from './endpoints/renderIssue.js'
import { checkBeforePublishing } from './hooks/checkBeforePublishing.js'
import { queuePing } from './jobs/pingHub.js'

/** What syndication adds to the issues collection: outputs and their preview. */
export function addIssueOutputs(issues: CollectionConfig): CollectionConfig {
  return withEndpoints(
    {
      ...issues,
      hooks: {
        ...issues.hooks,
        beforeChange: [...(issues.hooks?.beforeChange ?? []), checkBeforePublishing],
        afterChange: [...(issues.hooks?.afterChange ?? []), queuePing],
      },
      admin: {
        ...issues.admin,
        components: {
          ...issues.admin?.components,
          edit: {
            ...issues.admin?.components?.edit,
            beforeDocumentControls: [
              ...(issues.admin?.components?.edit?.beforeDocumentControls ?? []),
              'payload-masthead/client#PreflightButton',
            ],
            editMenuItems: [
              ...(issues.admin?.components?.edit?.editMenuItems ?? []),
              'payload-masthead/client#IssueOutputs',
            ],
          },
        },
        livePreview: {
          url: ({ data, req }) =>
            data?.id ? `${req.payload.config.routes.api}/issues/${data.id}/preview` : '',
          breakpoints: [
            { name: 'phone', label: 'Phone', width: 390, height: 844 },
            { name: 'desktop', label: 'Desktop', width: 1280, height: 900 },
          ],
        },
      },
    },
    [renderIssueEndpoint, previewEndpoint, preflightEndpoint],
  )
}
