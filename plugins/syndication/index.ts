import type { Config, Plugin } from 'payload'

import { withCollection, withRootEndpoints } from '../compose.js'
import { addIssueOutputs } from './addIssueOutputs.js'
import { feedsEndpoint } from './feeds/feedsEndpoint.js'
import { withPingTask } from './jobs/pingHub.js'
import { resolveOptions, type SyndicationOptions } from './options.js'
import { withSettings } from './settings.js'

export type { EmailParts, EmailTemplate } from '../../src/core/render/email/index.js'
export type { Format, Renderer, SyndicationOptions } from './options.js'

/**
 * Everything that is made of a published issue: the web page, the mail, plain text, Markdown, the Substack paste and
 * JSON, the preview of each, and the feeds. Stands after the newsroom, whose issues it adds to.
 *
 * @example
 * import { newsroom } from 'payload-masthead/plugins/newsroom'
 * import { syndication } from 'payload-masthead/plugins/syndication'
 * export default buildConfig({ plugins: [newsroom(), syndication({ siteUrl: 'https://news.example' })], ... })
 */
export function syndication(options: SyndicationOptions = {}): Plugin {
  const settings = resolveOptions(options)
  return (incoming: Config): Config => {
    if (options.enabled === false) return incoming
    const config = withPingTask(withSettings(incoming, settings))
    return withRootEndpoints(withCollection(config, 'issues', addIssueOutputs), [feedsEndpoint])
  }
}
