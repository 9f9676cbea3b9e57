import type { Config, Payload, PayloadRequest } from 'payload'

import { pathOf, type Site } from '../../src/core/edition/index.js'
import { MastheadError } from '../../src/core/errors.js'
import type { ResolvedSyndicationOptions } from './options.js'

const KEY = 'mastheadSyndication'

/** Keeps the options of the plugin in the config, for what runs later: endpoints, pages and jobs. */
export function withSettings(config: Config, settings: ResolvedSyndicationOptions): Config {
  return { ...config, custom: { ...config.custom, [KEY]: settings } }
}

export function settingsOf({ config }: Payload): ResolvedSyndicationOptions {
  const settings = config.custom?.[KEY] as ResolvedSyndicationOptions | undefined
  if (settings) return settings
  throw new MastheadError('CONFIG_INVALID', 'The syndication plugin is not among the plugins', {
    path: 'plugins',
  })
}

/**
 * Where the outputs live: by the options of the plugin, else by the config's `serverURL`, else by the address of the
 * request under way.
 *
 * @throws MastheadError CONFIG_INVALID where none of them says
 */
export function siteOf(payload: Payload, req?: PayloadRequest): Site {
  const settings = settingsOf(payload)
  const server = payload.config.serverURL || originOf(req)
  const url = settings.siteUrl ?? server
  if (!server || !url) {
    throw new MastheadError('CONFIG_INVALID', 'The public address of this server is not known', {
      path: 'serverURL',
    })
  }
  return {
    url: url.replace(/\/+$/, ''),
    feedsUrl: settings.feedsUrl ?? `${server.replace(/\/+$/, '')}${payload.config.routes.api}/feeds`,
    pathOf: settings.pathOf ?? pathOf,
  }
}

function originOf(req: PayloadRequest | undefined): string | null {
  return req?.url && URL.canParse(req.url) ? new URL(req.url).origin : null
}
