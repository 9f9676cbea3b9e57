import type { CollectionAfterChangeHook, Config, TaskConfig } from 'payload'

import { operationFlags } from '../../../collections/hooks/rememberOperation.js'
import { idOf } from '../../../collections/ids.js'
import type { Issue } from '../../../collections/payload-types.js'
import { FEED_FORMATS } from '../feeds/formats.js'
import { settingsOf, siteOf } from '../settings.js'

const TASK = 'mastheadPingHub'
const TIMEOUT_MS = 10_000
const RETRIES = 5

/** Tells a WebSub hub which feeds have changed; tried again when the hub does not take it. */
const pingHub: TaskConfig<typeof TASK> = {
  slug: TASK,
  label: 'Tell the WebSub hub',
  inputSchema: [
    { name: 'hub', type: 'text', required: true },
    { name: 'feeds', type: 'text', hasMany: true, required: true },
  ],
  retries: { attempts: RETRIES, backoff: { type: 'exponential', delay: 30_000 } },
  handler: async ({ input }) => {
    const { hub, feeds } = input
    for (const url of feeds) {
      const answer = await fetch(hub, {
        method: 'POST',
        body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': url }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      await answer.body?.cancel()
      if (!answer.ok) throw new Error(`The hub answered ${answer.status} to ${url}`)
    }
    return { output: {} }
  },
}

export const withPingTask = (config: Config): Config => ({
  ...config,
  jobs: { ...config.jobs, tasks: [...(config.jobs?.tasks ?? []), pingHub as TaskConfig] },
})

/** Once an issue is public, or changed in public, its feeds are. */
export const queuePing: CollectionAfterChangeHook<Issue> = async ({ context, doc, req }) => {
  const { hub } = settingsOf(req.payload)
  if (!hub || doc._status !== 'published' || operationFlags(context, 'issues')?.draft) return doc
  const publication = await req.payload.findByID({
    collection: 'publications',
    id: idOf(doc.publication) as string,
    depth: 0,
    joins: false,
    overrideAccess: true,
    req,
    select: { slug: true },
  })
  const { feedsUrl } = siteOf(req.payload, req)
  const feeds = Object.keys(FEED_FORMATS).map((file) => `${feedsUrl}/${publication.slug}/${file}`)
  await req.payload.jobs.queue({ task: TASK, input: { hub, feeds }, req })
  return doc
}
