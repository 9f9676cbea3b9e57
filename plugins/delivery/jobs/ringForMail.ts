import type { Payload, PayloadRequest } from 'payload'

import { settingsOf } from '../settings.js'

/** The task that works on automatic mails. */
export const MAIL_TASK = 'mastheadAutomaticMail'

export async function ringForMail({ payload }: PayloadRequest): Promise<void> {
  await ringAt(payload, undefined)
}

/** Rings for a worker, now or at a time. */
export async function ringAt(payload: Payload, waitUntil: Date | undefined): Promise<void> {
  const { queue } = settingsOf(payload)
  await payload.jobs.queue({ task: MAIL_TASK, input: {}, queue, waitUntil, overrideAccess: true })
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
