import type { Finding, FindingLevel } from '../../core/delivery/doctor/index.js'

const SIGNS: Record<FindingLevel, string> = {
  ok: 'ok     ',
  warning: 'warning',
  failure: 'FAILURE',
  skipped: 'skipped',
}

/**
 * A finding for people: what was looked at, what was found, and what to do under it.
 *
 * @example
 * printed({ check: 'spf', level: 'ok', message: 'All is well' }) // 'ok       spf        All is well'
 */
export function printed({ check, level, message, advice }: Finding): string {
  const line = `${SIGNS[level]}  ${check.padEnd(13)}  ${message}`
  return advice ? `${line}\n${' '.repeat(24)}${advice}` : line
}

/** The last line: how it stands. */
export function summary(all: readonly Finding[]): string {
  const count = (level: FindingLevel) => all.filter((finding) => finding.level === level).length
  const failures = count('failure')
  const rest = `${count('warning')} warnings, ${count('ok')} in order`
  return failures === 0 ? `All is well: ${rest}` : `${failures} failures, ${rest}`
}
