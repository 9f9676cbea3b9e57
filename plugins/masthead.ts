import type { Config, Plugin } from 'payload'

import { newsroom, type NewsroomOptions } from './newsroom/index.js'

export interface MastheadOptions {
  newsroom?: NewsroomOptions
}

/**
 * The whole set with its defaults.
 *
 * @example
 * import { masthead } from 'payload-masthead'
 * export default buildConfig({ plugins: [masthead()], ... })
 */
export function masthead(options: MastheadOptions = {}): Plugin {
  const plugins = [newsroom(options.newsroom)]
  return (incoming: Config) =>
    plugins.reduce<Config | Promise<Config>>(async (config, plugin) => plugin(await config), incoming)
}
