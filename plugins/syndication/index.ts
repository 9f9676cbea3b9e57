import type { Config, Plugin } from 'payload'

import { withCollection, withRootEndpoints } from '../compose.js'
import { withIssueOutputs } from '../issueOutputs.js'
import { addIssueOutputs } from './addIssueOutputs.js'
import { feedsEndpoint } from './feeds/feedsEndpoint.js'
import { withPingTask } from './jobs/pingHub.js'
import { preflightRevision } from './operations/preflightRevision.js'
import { readEdition } from './operations/readEdition.js'
import { resolveOptions, type SyndicationOptions } from './options.js'
import { rendererOf } from './renderers.js'
import { siteOf, withSettings } from './settings.js'

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
    const config = withIssueOutputs(withPingTask(withSettings(incoming, settings)), {
      readEdition,
      preflight: preflightRevision,
      site: siteOf,
      render: async ({ payload, req, edition, format }) =>
        rendererOf(payload, format)({ edition, site: siteOf(payload, req) }),
    })
    return withRootEndpoints(withCollection(config, 'issues', addIssueOutputs), [feedsEndpoint])
  }
}
