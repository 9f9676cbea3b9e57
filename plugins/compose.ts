import type { CollectionConfig, Config, Endpoint } from 'payload'

import type { CollectionOverride } from '../collections/context.js'
import { withGuards } from './guards.js'

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
  return { ...config, collections: [...(config.collections ?? []), ...added.map(withGuards)] }
}

/**
 * Changes a collection that a plugin before this one has added.
 *
 * @throws where there is none, naming the plugin that is missing
 */
export function withCollection(
  config: Config,
  slug: string,
  change: (collection: CollectionConfig) => CollectionConfig,
): Config {
  if (!config.collections?.some((collection) => collection.slug === slug)) {
    throw new Error(
      `payload-masthead: there is no collection “${slug}” to add to. Put the newsroom before this plugin.`,
    )
  }
  return {
    ...config,
    collections: config.collections.map((collection) =>
      collection.slug === slug ? change(collection) : collection,
    ),
  }
}

/** Puts endpoints before the operations of a collection; Payload matches them first. */
export function withEndpoints(
  collection: CollectionConfig,
  endpoints: Omit<Endpoint, 'root'>[],
): CollectionConfig {
  return { ...collection, endpoints: [...endpoints, ...(collection.endpoints || [])] }
}

/** Adds endpoints to the API itself, beside the collections. */
export function withRootEndpoints(config: Config, endpoints: Endpoint[]): Config {
  return { ...config, endpoints: [...(config.endpoints ?? []), ...endpoints] }
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

/**
 * Adds a plugin's own words to the admin under a namespace, in every language the host supports; where there are
 * none in a language, the English ones. What the host says itself wins.
 */
export function withWords(
  config: Config,
  namespace: string,
  words: { en: Record<string, string> } & Record<string, Record<string, string>>,
): Config {
  const standing: Record<string, Record<string, unknown> | undefined> = { ...config.i18n?.translations }
  const languages = new Set([...Object.keys(words), ...Object.keys(config.i18n?.supportedLanguages ?? {})])
  const translations = Object.fromEntries(
    [...languages].map((language) => {
      const own = standing[language]?.[namespace]
      const merged = { ...(words[language] ?? words.en), ...(typeof own === 'object' ? own : {}) }
      return [language, { ...standing[language], [namespace]: merged }]
    }),
  )
  return { ...config, i18n: { ...config.i18n, translations: { ...standing, ...translations } } }
}

/** Puts a component above the dashboard, after those that stand there. */
export function withDashboard(config: Config, component: string): Config {
  const components = config.admin?.components
  return {
    ...config,
    admin: {
      ...config.admin,
      components: { ...components, beforeDashboard: [...(components?.beforeDashboard ?? []), component] },
    },
  }
}

/** Puts a component under the dashboard, after those that stand there. */
export function withFootOfDashboard(config: Config, component: string): Config {
  const components = config.admin?.components
  return {
    ...config,
    admin: {
      ...config.admin,
      components: { ...components, afterDashboard: [...(components?.afterDashboard ?? []), component] },
    },
  }
}
