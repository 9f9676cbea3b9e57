'use client'

import { Button, useModal } from '@payloadcms/ui'
import { useId, useState } from 'react'

import { Dialog } from '../../ui/Dialog.js'
import { FailureNote } from '../../ui/FailureNote.js'
import { useWords } from '../../ui/useWords.js'
import { SendProgress } from './SendProgress.js'
import { IssueStatistics } from './statistics/IssueStatistics.js'
import { useSends } from './useSends.js'
import './sendDialog.css'

/** Sends an issue now or later, sends it to oneself, and shows how far its sends are. */
export function SendDialog({ issue, slug }: { issue: number | string; slug: string }) {
  const { closeModal } = useModal()
  const { t } = useWords()
  const { sends, failure, act } = useSends(issue)
  const [at, setAt] = useState('')
  const [said, setSaid] = useState('')
  const [isBusy, setBusy] = useState(false)
  const fieldId = useId()

  const run = async (path: `/${string}`, body: object, done: string) => {
    setBusy(true)
    setSaid('')
    const isDone = await act(path, body)
    setSaid(isDone ? done : '')
    setBusy(false)
  }
  const send = () => {
    const sendAt = at === '' ? {} : { sendAt: new Date(at).toISOString() }
    return run(
      '/sends',
      { issue, ...sendAt },
      at === '' ? t('masthead:sendStarted') : t('masthead:sendScheduled'),
    )
  }

  return (
    <Dialog
      footer={
        <>
          <Button disabled={isBusy} onClick={() => void send()}>
            {at === '' ? t('masthead:sendNow') : t('masthead:sendLater')}
          </Button>
          <Button
            buttonStyle="secondary"
            disabled={isBusy}
            onClick={() => void run('/sends/test', { issue }, t('masthead:sendTested'))}
          >
            {t('masthead:sendTest')}
          </Button>
          <Button buttonStyle="secondary" onClick={() => closeModal(slug)}>
            {t('masthead:close')}
          </Button>
        </>
      }
      lead={t('masthead:sendLead')}
      slug={slug}
      title={t('masthead:send')}
    >
      <div className="masthead-send">
        {failure ? <FailureNote failure={failure} /> : null}
        <p className="masthead-send__said" role="status">
          {said}
        </p>
        <div className="masthead-send__at">
          <label htmlFor={fieldId}>{t('masthead:sendAt')}</label>
          <input
            id={fieldId}
            onChange={(event) => setAt(event.target.value)}
            type="datetime-local"
            value={at}
          />
          <small>
            {t('masthead:sendAtHint', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })}
          </small>
        </div>
        {sends?.map((each) => (
          <SendProgress
            act={(path, body) => void run(`/sends/${each.id}/${path}`, body ?? {}, '')}
            isBusy={isBusy}
            key={each.id}
            send={each}
          />
        ))}
        <IssueStatistics issue={issue} version={sends} />
      </div>
    </Dialog>
  )
}
