'use client'

import { useWords } from '../../ui/useWords.js'
import type { ImportSubscribersReport, LineProblem } from '../operations/importSubscribers.js'

/** More line numbers than these are no help; the count says how many there are. */
const LINES_SHOWN = 40

/** What came of an import, or would: how many are in, and which lines were left out and why. */
export function ImportedSubscribers({ report }: { report: ImportSubscribersReport }) {
  const { i18n, t } = useWords()
  const number = (value: number) => value.toLocaleString(i18n.language)
  const skipped = Object.entries(report.skipped) as [LineProblem, number][]
  const linesOf = (code: LineProblem) =>
    report.problems.filter((problem) => problem.code === code).map(({ line }) => line)

  return (
    <>
      <p>
        <strong>
          {t(report.dryRun ? 'masthead:subscribersWouldAdd' : 'masthead:subscribersAdded', {
            ...{ count: report.added, lines: number(report.lines) },
          })}
        </strong>
      </p>
      {skipped.length > 0 ? (
        <dl>
          {skipped.map(([code, count]) => {
            const lines = linesOf(code)
            return (
              <div key={code}>
                <dt>
                  {t(`masthead:subscribersSkip_${code}`)}: {number(count)}
                </dt>
                <dd>
                  {t('masthead:subscribersSkipLines', {
                    count,
                    lines: lines.slice(0, LINES_SHOWN).join(', '),
                  })}
                  {count > Math.min(lines.length, LINES_SHOWN) ? ' …' : null}
                </dd>
              </div>
            )
          })}
        </dl>
      ) : null}
    </>
  )
}
