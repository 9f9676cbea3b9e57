import type { Config } from 'payload'

import { EVERY } from '../../../collections/every.js'
import { draftNextIssue } from '../operations/draftNextIssue.js'
import type { ResolvedNewsroomOptions } from '../options.js'

/** A scheduled job that drafts the coming issue of every publication; it may run twice without harm. */
export function addDraftingJob(config: Config, schedule: ResolvedNewsroomOptions['draftNextIssue']): Config {
  if (!schedule) return config
  return {
    ...config,
    jobs: {
      ...config.jobs,
      tasks: [
        ...(config.jobs?.tasks ?? []),
        {
          slug: 'draftNextIssues',
          schedule: [{ cron: schedule.cron, queue: schedule.queue }],
          retries: 2,
          handler: async ({ req }) => {
            const { docs } = await req.payload.find({
              ...EVERY,
              collection: 'publications',
              req,
              select: { name: true },
            })
            for (const { id } of docs) await draftNextIssue({ payload: req.payload, req, publication: id })
            return { output: {} }
          },
        },
      ],
    },
  }
}
