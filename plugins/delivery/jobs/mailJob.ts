import type { Config, Payload, PayloadRequest, TaskConfig } from 'payload'

import { isFirst } from '../limits/index.js'
import { workOnMail } from '../operations/workOnMail.js'
import { settingsOf } from '../settings.js'

const TASK = 'mastheadAutomaticMail'
const AGAIN_MS = 60_000

/** Rings for the worker; what is to be done stands in rows, so it may ring twice, or for nothing. */
const mailTask: TaskConfig<typeof TASK> = {
  slug: TASK,
  label: 'Send confirmations, welcomes and goodbyes',
  inputSchema: [],
  retries: 0,
  handler: async ({ req }) => {
    const next = await workOnMail({ payload: req.payload })
    // One of all the workers that leave something undone rings for it.
    if (next && (await isFirst(req.payload, 'automatic-mail-ring', 'again', AGAIN_MS / 1000 - 10)))
      await ringAt(req.payload, new Date(Math.max(next.getTime(), Date.now() + AGAIN_MS)))
    return { output: {} }
  },
}

export const withMailTask = (config: Config): Config => ({
  ...config,
  jobs: { ...config.jobs, tasks: [...(config.jobs?.tasks ?? []), mailTask as TaskConfig] },
})

export async function ringForMail({ payload }: PayloadRequest): Promise<void> {
  await ringAt(payload, undefined)
}

async function ringAt(payload: Payload, waitUntil: Date | undefined): Promise<void> {
  const { queue } = settingsOf(payload)
  await payload.jobs.queue({ task: TASK, input: {}, queue, waitUntil, overrideAccess: true })
}

/** Rings once at the start, for what an earlier life of the server left undone. */
export async function ringOnInit(payload: Payload): Promise<void> {
  try {
    const { totalDocs } = await payload.db.count({ collection: 'automatic-mails', where: {} })
    if (totalDocs > 0) await ringAt(payload, undefined)
  } catch (error) {
    const msg = 'Did not look for mails to send. Before the first migration that is as it should be.'
    payload.logger.warn({ err: error, msg })
  }
}
