/** What became of a mail after a server had taken it. `delayed` is no failure: the server goes on trying. */
export type FeedbackKind = 'hard-bounce' | 'soft-bounce' | 'complaint' | 'delayed'

export interface Feedback {
  kind: FeedbackKind
  /** The delivery that it is about, where the report names it. */
  deliveryId?: string
  /** The recipient, as the report has it. Never to be logged. */
  address?: string
  /** Enhanced status code (RFC 3463) such as `5.1.1`. */
  status?: string
  /** What the server said, on one line and without addresses. */
  diagnostic: string
  /** When it happened, in ISO 8601. */
  at: string
}
