import type { Payload } from 'payload'

import { BACK_OFF } from '../../../src/core/delivery/retry.js'
import type { Transport } from '../../../src/core/delivery/transport.js'
import type { DkimKey } from '../mail/signDkim.js'
import { createSmtpTransport, type SmtpOptions } from '../transports/smtp.js'

/** How sending is set up. Every option may be left out; without a way to send, nothing is sent. */
export interface SendingOptions {
  /** The server to send through. */
  smtp?: SmtpOptions
  /** Another way to send, in the place of SMTP. Made anew by each worker. */
  transport?: (payload: Payload) => Transport
  /** Whom mail is from where a publication does not say: `letter@news.example`, or `The Letter <letter@news.example>`. */
  from?: string
  /** Signs each mail, unless the transport does. */
  dkim?: DkimKey
  /**
   * The reverse path (RFC 5321) that bounces go to; `{delivery}` stands for the delivery that bounced.
   *
   * @example
   * returnPath: 'bounces+{delivery}@news.example'
   */
  returnPath?: string
  /** Waits between attempts in seconds; after the last one a delivery has failed. */
  backOff?: number[]
  /** How long a worker may be silent before others take over what it had in hand, in seconds. Default 60. */
  leaseSeconds?: number
  /** The first wait of a send whose server refuses everything, in seconds. Default 30. */
  stallSeconds?: number
}

export interface SendingSettings {
  makeTransport: ((payload: Payload) => Transport) | null
  from: string | null
  dkim: DkimKey | null
  returnPath: string | null
  backOff: readonly number[]
  leaseMs: number
  stallMs: number
}

/** Fills every default, once. Never changes the object that it is given. */
export function resolveSending(options: SendingOptions): SendingSettings {
  const { smtp } = options
  return {
    makeTransport: options.transport ?? (smtp ? () => createSmtpTransport(smtp) : null),
    from: options.from ?? null,
    dkim: options.dkim ?? null,
    returnPath: options.returnPath ?? null,
    backOff: [...(options.backOff ?? BACK_OFF)],
    leaseMs: (options.leaseSeconds ?? 60) * 1_000,
    stallMs: (options.stallSeconds ?? 30) * 1_000,
  }
}
