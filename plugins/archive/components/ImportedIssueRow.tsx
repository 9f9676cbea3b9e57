'use client'

import { Button, Pill } from '@payloadcms/ui'

import type { ImportedState } from '../../../collections/imports/values.js'
import { useWords } from '../../ui/useWords.js'
import type { ReportedIssue } from '../operations/importReport.js'
import type { Correction } from './CorrectFinding.js'
import { ImportFinding, isOpen } from './ImportFinding.js'

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
  onSettle: (finding: string, correction?: Correction) => Promise<boolean>
}) {
  const { row, link, canAccept, onAccept, onSettle } = props
  const { t } = useWords()
  const isToDo = row.state === 'imported'
  const findings = [...row.findings].sort(
    (a, b) => Number(isOpen(b)) - Number(isOpen(a)) || a.confidence - b.confidence,
  )
  const doubtful = isToDo ? findings.filter(isOpen).length : 0
  const isShown = row.state !== 'undone' && row.state !== 'undoing' && findings.length > 0

  return (
    <li className="masthead-import__issue">
      <div className="masthead-import__line">
        <Pill pillStyle={PILLS[row.state]} size="small">
          {t(`masthead:import_${row.state}`)}
        </Pill>
        {row.issue === null ? (
          <strong>{row.title}</strong>
        ) : (
          <a href={link(`/collections/issues/${row.issue}`)}>{row.title}</a>
        )}
        {canAccept && isToDo ? (
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
      {row.error ? (
        <p className="masthead-import__error">
          {row.error.message}
          {row.error.advice ? <span> {row.error.advice}</span> : null}
        </p>
      ) : null}
      {row.kept.length > 0 ? <p>{t('masthead:importKept', { parts: row.kept.join(', ') })}</p> : null}
      {row.openReferences > 0 ? <p>{t('masthead:importOpen', { count: row.openReferences })}</p> : null}
      {row.pictures.kept + row.pictures.failed > 0 ? (
        <p>{t('masthead:importPictures', row.pictures)}</p>
      ) : null}
      {isShown ? (
        <details>
          <summary>{t('masthead:importFindings', { all: findings.length, doubtful })}</summary>
          <ul>
            {findings.map((finding) => (
              <ImportFinding
                canSettle={isToDo && canAccept}
                finding={finding}
                key={`${finding.key}/${finding.message}`}
                link={link}
                onSettle={(correction) => onSettle(finding.key, correction)}
              />
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  )
}
