'use client'

import { Button, useDocumentInfo, useModal } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

import type { Finding, Severity } from '../../../src/core/preflight/index.js'
import { Dialog } from '../../ui/Dialog.js'
import { FailureNote } from '../../ui/FailureNote.js'
import { useApi, type Answer } from '../../ui/useApi.js'
import { useWords } from '../../ui/useWords.js'
import './preflight.css'

type Report = Answer<{ ok: boolean; findings: Finding[] }>

/** What preflight finds in the newest draft: what stops publishing first, then what is worth a look. */
export function PreflightDialog({ slug }: { slug: string }) {
  const { id } = useDocumentInfo()
  const { closeModal } = useModal()
  const call = useApi()
  const { t } = useWords()
  const [report, setReport] = useState<Report | null>(null)

  const check = useCallback(async () => {
    setReport(null)
    setReport(await call('GET', `/issues/${id}/preflight`))
  }, [call, id])
  useEffect(() => void check(), [check])

  const findings = report?.ok ? report.body.findings : []
  return (
    <Dialog
      footer={
        <>
          <Button onClick={() => void check()}>{t('masthead:checkAgain')}</Button>
          <Button buttonStyle="secondary" onClick={() => closeModal(slug)}>
            {t('masthead:close')}
          </Button>
        </>
      }
      lead={t('masthead:preflightLead')}
      slug={slug}
      title={t('masthead:preflight')}
    >
      <div aria-busy={report === null} aria-live="polite">
        {report === null ? <p>{t('masthead:preflightRunning')}</p> : null}
        {report?.ok === false ? <FailureNote failure={report.failure} /> : null}
        {report?.ok && findings.length === 0 ? <p>{t('masthead:preflightClean')}</p> : null}
        <FindingList findings={findings} severity="error" title={t('masthead:preflightErrors')} />
        <FindingList findings={findings} severity="warning" title={t('masthead:preflightWarnings')} />
      </div>
    </Dialog>
  )
}

function FindingList(props: { findings: Finding[]; severity: Severity; title: string }) {
  const listed = props.findings.filter(({ severity }) => severity === props.severity)
  if (listed.length === 0) return null
  return (
    <section className={`masthead-preflight masthead-preflight--${props.severity}`}>
      <h3>
        {props.title} ({listed.length})
      </h3>
      <ul>
        {listed.map(({ code, message, path }) => (
          <li key={`${code} ${path} ${message}`}>{message}</li>
        ))}
      </ul>
    </section>
  )
}
