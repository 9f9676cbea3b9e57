import { findings, type Finding } from './types.js'

/** Counts of what should not be there, or not for long. */
export interface QueueFigures {
  /** Jobs that a worker took more than an hour ago and never finished. */
  stuckJobs: number
  /** Jobs that failed for good. */
  failedJobs: number
  /** Absent where nothing that sends is installed. */
  sends?: {
    /** Due for more than ten minutes, and not begun. */
    overdue: number
    /** Under way, but nothing has moved for half an hour. */
    still: number
    /** Waiting for a server that refuses everything. */
    stalled: number
  }
  deliveries?: {
    /** Taken by workers whose lease ran out more than ten minutes ago. */
    orphaned: number
    uncertain: number
  }
}

/** Whether anything waits for a worker that does not come. */
export function checkQueue({ stuckJobs, failedJobs, sends, deliveries }: QueueFigures): Finding[] {
  const { ok, warning, failure } = findings('queue')
  const found: Finding[] = []
  if (stuckJobs > 0)
    found.push(
      failure(
        `${stuckJobs} jobs were taken more than an hour ago and not finished`,
        'Restart the server: it takes them up again.',
      ),
    )
  if (failedJobs > 0)
    found.push(
      warning(`${failedJobs} jobs failed for good`, 'Look into the log, and at the jobs in the admin.'),
    )
  if (sends && sends.overdue > 0)
    found.push(failure(`${sends.overdue} sends are due and not begun`, 'Start a worker: npm run worker.'))
  if (sends && sends.still > 0)
    found.push(
      failure(
        `${sends.still} sends have not moved for half an hour`,
        'See that a worker runs: npm run worker.',
      ),
    )
  if (sends && sends.stalled > 0)
    found.push(
      failure(
        `${sends.stalled} sends wait for a mail server that refuses`,
        'Read the problem that the send shows, and mend it.',
      ),
    )
  if (deliveries && deliveries.orphaned > 0)
    found.push(
      failure(
        `${deliveries.orphaned} mails were in the hands of a worker that died`,
        'Start a worker: npm run worker.',
      ),
    )
  if (deliveries && deliveries.uncertain > 0)
    found.push(
      warning(
        `Of ${deliveries.uncertain} mails nobody knows whether the server took them`,
        'Decide on the page of the send whether to send them again.',
      ),
    )
  return found.length > 0 ? found : [ok('Nothing waits for a worker')]
}
