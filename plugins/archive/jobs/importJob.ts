import type { Config, Payload, PayloadRequest, TaskConfig } from 'payload'

import type { Id } from '../../../collections/ids.js'
import { workOnImport } from '../operations/workOnImport.js'

const TASK = 'mastheadImport'

/** Rings for the worker; how far an import is stands in its rows, so it may ring twice, or for nothing. */
const importTask: TaskConfig<typeof TASK> = {
  slug: TASK,
  label: 'Work on an import',
  inputSchema: [{ name: 'import', type: 'text', required: true }],
  retries: 3,
  handler: async ({ input, req }) => {
    await workOnImport({ payload: req.payload, import: input.import })
    return { output: {} }
  },
}

export const withImportTask = (config: Config): Config => ({
  ...config,
  jobs: { ...config.jobs, tasks: [...(config.jobs?.tasks ?? []), importTask as TaskConfig] },
})

export async function ringForImport(id: Id, req: PayloadRequest): Promise<void> {
  await req.payload.jobs.queue({ task: TASK, input: { import: String(id) }, req, overrideAccess: true })
}

/** Rings for every import that an earlier life of the server left undone. */
export async function ringOnInit(payload: Payload): Promise<void> {
  try {
    const { docs } = await payload.db.find<{ id: Id }>({
      collection: 'imports',
      where: { state: { in: ['reading', 'working'] } },
      limit: 0,
      pagination: false,
    })
    for (const { id } of docs)
      await payload.jobs.queue({ task: TASK, input: { import: String(id) }, overrideAccess: true })
  } catch (error) {
    const msg = 'Did not look for unfinished imports. Before the first migration that is as it should be.'
    payload.logger.warn({ err: error, msg })
  }
}
