'use client'

import { Button, useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import { FailureNote } from '../../ui/FailureNote.js'
import { useWords } from '../../ui/useWords.js'
import { ImportedIssueRow } from './ImportedIssueRow.js'
import { ImportFiled } from './ImportFiled.js'
import { ImportProblems } from './ImportProblems.js'
import { ImportStatus } from './ImportStatus.js'
import { UndoImport } from './UndoImport.js'
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
  if (!report) return failure ? <FailureNote failure={failure} /> : <p>{t('masthead:importLoading')}</p>

  const { counts, filed, previews, problems, rows } = report
  const link = (path: `/${string}`) => formatAdminURL({ adminRoute: config.routes.admin, path })
  const canWrite = Boolean(permissions?.collections?.issues?.update) && !isUnderWay
  const canAccept = canWrite && counts.imported > 0

  return (
    <section aria-label={t('masthead:importReview')} className="masthead-import">
      <ImportStatus isUnderWay={isUnderWay} report={report} />
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
            <UndoImport
              count={counts.total - counts.undone}
              isDisabled={!canWrite || counts.undone === counts.total}
              onUndo={() => void act('undo', {})}
              published={counts.accepted}
            />
          </div>
          {filed.length > 0 ? (
            <ImportFiled
              canMerge={canWrite}
              filed={filed}
              link={link}
              onMerged={({ collection, id: from }, into) => void act('merged', { collection, from, into })}
            />
          ) : null}
          <ul className="masthead-import__issues">
            {rows.map((row) => (
              <ImportedIssueRow
                canAccept={canAccept}
                key={row.id}
                link={link}
                onAccept={() => void act('accept', { rows: [row.id] })}
                onSettle={(finding, correction) =>
                  act('settle', { row: row.id, finding, ...(correction ? { correction } : {}) })
                }
                row={row}
              />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
