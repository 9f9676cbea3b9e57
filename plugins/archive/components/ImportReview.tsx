'use client'

import { Button, useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useState } from 'react'

import { FailureNote } from '../../ui/FailureNote.js'
import { useWords } from '../../ui/useWords.js'
import { ImportedIssueRow } from './ImportedIssueRow.js'
import { ImportProblems } from './ImportProblems.js'
import { useReport } from './useReport.js'
import './imports.css'

/** On an import: how far it is, what could not be read, and its issues, to be looked over, accepted or taken back. */
export function ImportReview() {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <Review id={id} />
}

function Review({ id }: { id: number | string }) {
  const { config } = useConfig()
  const { permissions } = useAuth()
  const { t } = useWords()
  const { report, failure, isUnderWay, act } = useReport(id)
  const [isAsked, setAsked] = useState(false)
  if (!report) return failure ? <FailureNote failure={failure} /> : <p>{t('masthead:importLoading')}</p>

  const { counts, previews, problems, rows } = report
  const done = counts.total - counts.waiting - counts.accepting - counts.undoing
  const link = (path: `/${string}`) => formatAdminURL({ adminRoute: config.routes.admin, path })
  const canWrite = Boolean(permissions?.collections?.issues?.update)
  const canAccept = canWrite && counts.imported > 0 && !isUnderWay

  return (
    <section aria-label={t('masthead:importReview')} className="masthead-import">
      <div aria-live="polite">
        {isUnderWay ? (
          <>
            <progress
              aria-label={t('masthead:importProgress')}
              max={Math.max(counts.total, 1)}
              value={done}
            />
            <p>
              {counts.total === 0
                ? t('masthead:importReading')
                : t('masthead:importDone', { done, total: counts.total })}
            </p>
          </>
        ) : (
          <p>
            <strong>
              {report.dryRun
                ? t('masthead:importPreviewed', { count: previews.length })
                : t('masthead:importSummary', { ...counts })}
            </strong>
          </p>
        )}
      </div>
      {failure ? <FailureNote failure={failure} /> : null}
      <ImportProblems previews={previews} problems={problems} />
      {rows.length > 0 ? (
        <>
          <div className="masthead-import__actions">
            <Button disabled={!canAccept} margin={false} onClick={() => void act('accept', {})} size="small">
              {t('masthead:importAcceptAll')}
            </Button>
            <Button
              buttonStyle="secondary"
              disabled={!canAccept}
              margin={false}
              onClick={() => void act('accept', { publish: true })}
              size="small"
            >
              {t('masthead:importPublishAll')}
            </Button>
            <Button
              buttonStyle="secondary"
              el="link"
              margin={false}
              size="small"
              to={link('/collections/people')}
              url={link('/collections/people')}
            >
              {t('masthead:importPeople')}
            </Button>
            <Button
              buttonStyle="error"
              disabled={!canWrite || isUnderWay || counts.undone === counts.total}
              margin={false}
              onClick={() => {
                if (isAsked) void act('undo', {})
                setAsked(!isAsked)
              }}
              size="small"
            >
              {t(isAsked ? 'masthead:importUndoSure' : 'masthead:importUndo')}
            </Button>
          </div>
          <ul className="masthead-import__issues">
            {rows.map((row) => (
              <ImportedIssueRow
                canAccept={canAccept}
                key={row.id}
                link={link}
                onAccept={() => void act('accept', { rows: [row.id] })}
                row={row}
              />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
