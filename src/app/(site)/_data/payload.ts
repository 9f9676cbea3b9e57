import config from '@payload-config'
import { getPayload } from 'payload'
import { cache } from 'react'

/** The Payload that the server in front runs too. */
export const connect = cache(() => getPayload({ config }))

/** How every page reads: as a stranger, who sees what is published. */
export const asReader = { overrideAccess: false, depth: 0, draft: false } as const
