/** `failure`: mail does not work, or will not be taken, as it stands. `skipped`: there was nothing to look at. */
export type FindingLevel = 'ok' | 'warning' | 'failure' | 'skipped'

/** What one check found, and what to do about it. */
export interface Finding {
  /** What was looked at: `spf`, `dkim`, `database` ... */
  check: string
  level: FindingLevel
  message: string
  /** Absent where all is well. */
  advice?: string
}

/** TXT records of a name, each as one text; none where there is no such name. Rejects where the DNS does not answer. */
export type ResolveTxt = (name: string) => Promise<string[]>

/**
 * Findings of one check, without its name on each.
 *
 * @example
 * const { failure } = findings('spf')
 * failure('There is no record', 'Add one.') // { check: 'spf', level: 'failure', ... }
 */
export function findings(check: string) {
  const wrong = (level: FindingLevel) => (message: string, advice: string) =>
    ({ check, level, message, advice }) satisfies Finding
  return {
    ok: (message: string): Finding => ({ check, level: 'ok', message }),
    warning: wrong('warning'),
    failure: wrong('failure'),
    skipped: wrong('skipped'),
  }
}
