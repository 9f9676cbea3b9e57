import type { ImportReport } from '../../../plugins/archive/operations/importReport.js'

/** The report of an import for a terminal, a line a matter. */
export function printReport({ counts, dryRun, previews, problems, rows }: ImportReport): string {
  const doubtful = (findings: { confidence: number }[]) =>
    findings.filter(({ confidence }) => confidence < 0.8).length
  const lines = [
    ...previews.map(
      ({ title, stories, moves, conflict, doubtful: count }) =>
        `would import  ${title}: ${stories} stories, ${moves} moves, ${count} to look at${conflict ? `; its week is taken by “${conflict}”` : ''}`,
    ),
    ...rows.map(({ title, state, error, kept, findings }) => {
      const notes = [
        error ? `${error.code}: ${error.message}` : '',
        kept.length > 0 ? `left as you have it: ${kept.join(', ')}` : '',
        state === 'imported' ? `${doubtful(findings)} to look at` : '',
      ]
      return `${state.padEnd(12)}  ${title}: ${notes.filter(Boolean).join('; ')}`
    }),
    ...problems.map(
      ({ file, path, code, message, isNotice }) =>
        `${isNotice ? 'note' : 'not read'}  ${[file, path].filter(Boolean).join(': ')}: ${code}: ${message}`,
    ),
    dryRun
      ? `${previews.length} issues would be imported, nothing was written.`
      : `${counts.imported} imported as drafts, ${counts.unchanged} unchanged, ${counts.failed} failed, ${counts.problems} files not read.`,
  ]
  return `${lines.join('\n')}\n`
}
