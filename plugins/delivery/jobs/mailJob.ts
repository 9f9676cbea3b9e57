import type { Config, TaskConfig } from 'payload'

import { isFirst } from '../limits/index.js'
import { workOnMail } from '../operations/workOnMail.js'
import { MAIL_TASK, ringAt } from './ringForMail.js'

const AGAIN_MS = 60_000

/** Rings for the worker; what is to be done stands in rows, so it may ring twice, or for nothing. */
const mailTask: TaskConfig<typeof MAIL_TASK> = {
  slug: MAIL_TASK,
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
