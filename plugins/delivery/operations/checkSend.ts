import type { Id } from '../../../collections/ids.js'
import type { Finding } from '../../../src/core/preflight/index.js'
import type { OperationContext } from '../../operationContext.js'
import { sendable } from './createSend.js'

export interface SendCheck {
  /** The zone in which times without an offset are meant. */
  timezone: string
  /** What is worth a look before it is sent. */
  warnings: Finding[]
}

/**
 * Whether an issue can be sent as it was published.
 *
 * @throws MastheadError as {@link createSend}, where it cannot
 */
export async function checkSend(args: OperationContext & { issue: Id }): Promise<SendCheck> {
  const { publication, findings } = await sendable(args)
  return { timezone: publication.timezone, warnings: findings }
}
