import type { Config } from 'payload'

import type { AccessRules } from '../../collections/access.js'

/**
 * Payload lets any signed-in user of any auth collection run, queue and cancel jobs, and read them over
 * REST. Scheduled publishing brings the queue, so the set closes it, unless the host has rules of its own.
 */
export function closeJobs(config: Config, access: AccessRules): Config {
  const staff = ({ req }: Parameters<AccessRules['admins']>[0]) => access.isWriter(req)
  return {
    ...config,
    jobs: {
      ...config.jobs,
      access: {
        run: ({ req }) => access.isAdmin(req),
        queue: ({ req }) => access.isPublisher(req),
        cancel: ({ req }) => access.isPublisher(req),
        ...config.jobs?.access,
      },
      jobsCollectionOverrides: ({ defaultJobsCollection }) => {
        const closed = {
          ...defaultJobsCollection,
          access: { create: () => false, read: staff, update: () => false, delete: () => false },
        }
        return config.jobs?.jobsCollectionOverrides?.({ defaultJobsCollection: closed }) ?? closed
      },
    },
  }
}
