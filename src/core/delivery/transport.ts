/** One mail on its way: a whole RFC 5322 message and the envelope that carries it. */
export interface OutgoingMessage {
  /** The delivery that this mail is; providers give it back with bounces where they can. */
  deliveryId: string
  /** RFC 5321 reverse path and forward path. */
  envelope: { from: string; to: string }
  /** The message as it goes over the wire: headers, blank line, body, with CRLF. */
  raw: Buffer
  /** Whether every line of it ends in CRLF and none begins with a dot, so that SMTP takes it as it is. */
  isWireReady?: boolean
}

/**
 * What became of one mail, as far as the sender can know.
 *
 * `accepted` means that the server took it, never that it arrived. `uncertain` means that the connection broke after the
 * message was given away and before the answer came.
 */
export type SendOutcome =
  | { state: 'accepted'; response: string; providerId?: string }
  | {
      state: 'failed'
      /** Whether trying again can help: 4xx and network errors are temporary, 5xx are permanent. */
      permanent: boolean
      /** What was refused: this recipient, or everything (the server is down, the login is wrong, the quota is used up). */
      scope: 'recipient' | 'server'
      /** Enhanced status code of RFC 3463, such as `5.1.1`, where the server gave one. */
      status?: string
      response: string
    }
  | { state: 'uncertain'; response: string }

/** What a transport can do and how hard it may be driven. */
export interface TransportCapabilities {
  /** Mails that may be on their way at once. */
  maxConcurrency: number
  /** Mails a second that the provider allows; absent for no limit. */
  perSecond?: number
  /** Whether the provider signs with DKIM itself, so that we must not. */
  signs: boolean
}

/** The port that every way of sending fills: SMTP and the providers' HTTP interfaces. */
export interface Transport {
  readonly name: string
  readonly capabilities: TransportCapabilities
  /** Never rejects for what the server said; that is an outcome. */
  send(message: OutgoingMessage): Promise<SendOutcome>
  close(): Promise<void>
}
