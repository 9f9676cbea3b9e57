'use client'

import { useWords } from '../../ui/useWords.js'
import type { ImportReport } from '../operations/importReport.js'

/** How far an import is, or what came of it. */
export function ImportStatus({ isUnderWay, report }: { isUnderWay: boolean; report: ImportReport }) {
  const { counts, dryRun, previews, rows, state } = report
  const { t } = useWords()
  const done = counts.total - counts.waiting - counts.accepting - counts.undoing
  if (isUnderWay) {
    return (
      <div aria-live="polite" className="masthead-import__status">
        <progress
          aria-label={t('masthead:importProgress')}
          max={Math.max(counts.total, 1)}
          // Without a value it only says that something goes on: how much it is, is not known yet.
          {...(counts.total === 0 ? {} : { value: done })}
        />
        <p>
          {counts.total === 0
            ? t('masthead:importReading')
            : t('masthead:importDone', { done, total: counts.total })}
        </p>
      </div>
    )
  }
  if (rows.length === 0 && previews.length === 0) {
    const isEmpty = counts.unchanged === 0 && state !== 'undone'
    return (
      <div aria-live="polite" className="masthead-import__status">
        <p>
          <strong>
            {isEmpty
              ? t('masthead:importNothing')
              : t('masthead:importUnchanged', { count: counts.unchanged })}
          </strong>
        </p>
        {isEmpty ? <p>{t('masthead:importNothingAdvice')}</p> : null}
      </div>
    )
  }
  const figures = (['imported', 'accepted', 'failed', 'undone', 'unchanged', 'problems'] as const).filter(
    (name) => counts[name] > 0,
  )
  return (
    <div aria-live="polite" className="masthead-import__status">
      <p>
        <strong>
          {dryRun
            ? t('masthead:importPreviewed', { count: previews.length })
            : figures.map((name) => t(`masthead:importCount_${name}`, { count: counts[name] })).join(', ')}
        </strong>
      </p>
    </div>
  )
}
