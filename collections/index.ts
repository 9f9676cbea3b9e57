export {
  accessRules,
  hasScope,
  or,
  ROLES,
  SCOPES,
  type AccessRules,
  type Role,
  type RoleChecks,
  type Scope,
} from './access.js'
export { createAutomaticMails } from './automatic-mails/index.js'
export { createCompanies } from './companies/index.js'
export type { CollectionContext, CollectionOverride } from './context.js'
export { createEditions } from './editions/index.js'
export { createImportedIssues } from './imported-issues/index.js'
export { createImportLeases } from './import-leases/index.js'
export { createImports } from './imports/index.js'
export { createIntegrations } from './integrations/index.js'
export { createIssues } from './issues/index.js'
export { createMedia } from './media/index.js'
export { createMoves } from './moves/index.js'
export { createPeople } from './people/index.js'
export { createPublications } from './publications/index.js'
export { createDeliveries } from './deliveries/index.js'
export { createSends } from './sends/index.js'
export { CONTENT_SLUGS, DRAFT_SLUGS, type ContentSlug } from './slugs.js'
export { createRateLimits } from './rate-limits/index.js'
export { createSendingDays } from './sending-days/index.js'
export { createStories } from './stories/index.js'
export { createSubscribers } from './subscribers/index.js'
export { createSuppressions } from './suppressions/index.js'
export { createTallies } from './tallies/index.js'
export { createTopics } from './topics/index.js'
export { createUsers } from './users/index.js'
