import type { Config, Plugin } from 'payload'

import { archive, type ArchiveOptions } from './archive/index.js'
import { delivery, type DeliveryOptions } from './delivery/index.js'
import { newsroom, type NewsroomOptions } from './newsroom/index.js'
import { syndication, type SyndicationOptions } from './syndication/index.js'

export interface MastheadOptions {
  newsroom?: NewsroomOptions
  syndication?: SyndicationOptions
  archive?: ArchiveOptions
  delivery?: DeliveryOptions
}

/**
 * The whole set with its defaults.
 *
 * @example
 * import { masthead } from 'payload-masthead'
 * export default buildConfig({ plugins: [masthead()], ... })
 */
export function masthead(options: MastheadOptions = {}): Plugin {
  const { isAdmin, isPublisher, isEditor, isWriter } = options.newsroom ?? {}
  const plugins = [
    newsroom(options.newsroom),
    syndication(options.syndication),
    archive({ isAdmin, isPublisher, isEditor, isWriter, ...options.archive }),
    delivery({ isAdmin, isPublisher, isEditor, isWriter, ...options.delivery }),
  ]
  return (incoming: Config) =>
    plugins.reduce<Config | Promise<Config>>(async (config, plugin) => plugin(await config), incoming)
}
