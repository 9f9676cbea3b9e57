import type { RoleChecks } from '../../collections/access.js'

/** How a host app sets up delivery. Every option may be left out. */
export interface DeliveryOptions extends RoleChecks {
  /** With `false` the collections stay in the schema; endpoints and jobs are gone. Default `true`. */
  enabled?: boolean
}
