'use client'

import { Button, Pill } from '@payloadcms/ui'

import type { ImportedState } from '../../../collections/imports/values.js'
import { useWords } from '../../ui/useWords.js'
import type { ReportedIssue } from '../operations/importReport.js'

/** Below this, an editor should look. */
const DOUBTFUL = 0.8

const PILLS: Record<ImportedState, 'error' | 'light' | 'success' | 'warning'> = {
  waiting: 'light',
  imported: 'warning',
  failed: 'error',
  accepting: 'light',
  accepted: 'success',
  undoing: 'light',
  undone: 'light',
}

/** One imported issue: where it stands, what was understood of it and how surely, and the way to correct it. */
export function ImportedIssueRow(props: {
  row: ReportedIssue
  link: (path: `/${string}`) => string
  canAccept: boolean
  onAccept: () => void
}) {
  const { row, link, canAccept, onAccept } = props
  const { t } = useWords()
  const findings = [...row.findings].sort((a, b) => a.confidence - b.confidence)
  const doubtful = findings.filter(({ confidence }) => confidence < DOUBTFUL).length

  return (
    <li className="masthead-import__issue">
      <div className="masthead-import__line">
        <Pill pillStyle={PILLS[row.state]} size="small">
          {t(`masthead:import_${row.state}`)}
        </Pill>
        {row.issue === null ? (
          <span>{row.title}</span>
        ) : (
          <a href={link(`/collections/issues/${row.issue}`)}>{row.title}</a>
        )}
        {canAccept && row.state === 'imported' ? (
          <Button
            aria-label={t('masthead:importAcceptOne', { title: row.title })}
            buttonStyle="secondary"
            margin={false}
            onClick={onAccept}
            size="small"
          >
            {t('masthead:importAccept')}
          </Button>
        ) : null}
      </div>
      {row.error ? <p className="masthead-import__error">{row.error.message}</p> : null}
      {row.kept.length > 0 ? <p>{t('masthead:importKept', { parts: row.kept.join(', ') })}</p> : null}
      {row.openReferences > 0 ? <p>{t('masthead:importOpen', { count: row.openReferences })}</p> : null}
      {findings.length > 0 ? (
        <details>
          <summary>{t('masthead:importFindings', { all: findings.length, doubtful })}</summary>
          <ul>
            {findings.map(({ confidence, kind, message, path, text }, index) => (
              <li
                className={confidence < DOUBTFUL ? 'masthead-import__doubtful' : undefined}
                key={`${path}/${kind}/${index}`}
              >
                <span className="masthead-import__confidence">{Math.round(confidence * 100)} %</span>{' '}
                {message}
                {text ? <q>{text.slice(0, 160)}</q> : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  )
}
