import type { CollectionConfig, Config, Endpoint } from 'payload'

import type { CollectionOverride } from '../collections/context.js'

/** Adds collections to a config, each after its override, and refuses to overwrite one that is there. */
export function addCollections(
  config: Config,
  defaults: readonly CollectionConfig[],
  overrides: Readonly<Record<string, CollectionOverride | undefined>> = {},
): Config {
  const standing = new Set(config.collections?.map(({ slug }) => slug))
  const added = defaults.map(
    (defaultCollection) => overrides[defaultCollection.slug]?.({ defaultCollection }) ?? defaultCollection,
  )
  const clash = added.find(({ slug }) => standing.has(slug))
  if (clash) {
    throw new Error(
      `payload-masthead: a collection “${clash.slug}” exists already. Rename yours, or remove the plugin that adds it twice.`,
    )
  }
  return { ...config, collections: [...(config.collections ?? []), ...added] }
}

/** Puts endpoints before the operations of a collection; Payload matches them first. */
export function withEndpoints(
  collection: CollectionConfig,
  endpoints: Omit<Endpoint, 'root'>[],
): CollectionConfig {
  return { ...collection, endpoints: [...endpoints, ...(collection.endpoints || [])] }
}

/** Runs `then` after whatever `onInit` the config has. */
export function afterInit(config: Config, then: NonNullable<Config['onInit']>): Config {
  return {
    ...config,
    onInit: async (payload) => {
      await config.onInit?.(payload)
      await then(payload)
    },
  }
}
