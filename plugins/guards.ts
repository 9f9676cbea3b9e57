import type { CollectionConfig, Endpoint, Payload, Where } from 'payload'

import { capDepth } from '../collections/hooks/capDepth.js'
import { refuseDangling } from '../collections/hooks/refuseDangling.js'
import { refuseMisshapen } from '../collections/hooks/refuseMisshapen.js'
import { refuseOddQueries } from '../collections/hooks/refuseOddQueries.js'
import { MastheadError } from '../src/core/errors.js'

/** The parts of a collection that its guards are put into. */
type Guarded = Pick<CollectionConfig, 'auth' | 'endpoints' | 'hooks' | 'versions'>

/** What holds for every request over HTTP, before the hooks of the collection see it. */
export function withGuards<T extends Guarded>(collection: T): T {
  const hooks = collection.hooks ?? {}
  return {
    ...collection,
    hooks: { ...hooks, beforeOperation: [...GUARDS, ...(hooks.beforeOperation ?? [])] },
    endpoints:
      collection.endpoints === false ? false : [...absent(collection), ...(collection.endpoints ?? [])],
  }
}

/**
 * Guards the collections that no plugin of Masthead has added: the app's own, and those that Payload adds last of all.
 * For `onInit`.
 */
export function guardRest({ collections }: Payload): void {
  for (const { config } of Object.values(collections)) {
    if (!config.hooks.beforeOperation.includes(refuseOddQueries)) Object.assign(config, withGuards(config))
    if (config.slug === 'payload-preferences') config.endpoints = withAbsentPreferences(config.endpoints)
  }
}

const GUARDS = [refuseOddQueries, refuseMisshapen, refuseDangling, capDepth]

/** Payload offers versions and the confirming of addresses everywhere, and fails where there are none. */
function absent({ auth, versions }: Guarded): Omit<Endpoint, 'root'>[] {
  const verifies = typeof auth === 'object' && auth.verify
  const paths = [...(versions ? [] : ['/versions', '/versions/:id']), ...(verifies ? [] : ['/verify/:id'])]
  return paths.flatMap((path) =>
    (['get', 'post'] as const).map((method) => ({ path, method, handler: nothingHere })),
  )
}

function nothingHere(): never {
  throw new MastheadError('NOT_FOUND', 'Nothing is served here')
}

/** On SQL, Payload fails to delete a preference that there is not. */
function withAbsentPreferences(endpoints: Endpoint[] | false): Endpoint[] | false {
  return (
    endpoints &&
    endpoints.map((endpoint) =>
      endpoint.method !== 'delete' || endpoint.path !== '/:key'
        ? endpoint
        : {
            ...endpoint,
            handler: async (req) => {
              const { payload, routeParams, user } = req
              const key = { equals: String(routeParams?.key) }
              const where: Where = { and: [{ key }, { 'user.value': { equals: user?.id ?? null } }] }
              const asked = { collection: 'payload-preferences', where, overrideAccess: true, req } as const
              const isThere = user === null || (await payload.count(asked)).totalDocs > 0
              return isThere ? endpoint.handler(req) : nothingHere()
            },
          },
    )
  )
}
