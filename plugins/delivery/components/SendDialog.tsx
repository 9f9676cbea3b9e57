'use client'

import { useAuth, useModal } from '@payloadcms/ui'
import { useState } from 'react'

import { Dialog } from '../../ui/Dialog.js'
import { FailureNote } from '../../ui/FailureNote.js'
import { useWords } from '../../ui/useWords.js'
import { AudienceChoice } from './AudienceChoice.js'
import { EVERYBODY } from './audienceDraft.js'
import { SendCount } from './SendCount.js'
import { SendFooter } from './SendFooter.js'
import { SendProgress } from './SendProgress.js'
import { IssueStatistics } from './statistics/IssueStatistics.js'
import { SendTime } from './SendTime.js'
import { useSendForm } from './useSendForm.js'
import { useSends } from './useSends.js'
import './sendDialog.css'

/** Sends an issue to whom one chooses, now or later, sends it to oneself, and shows how far its sends are. */
export function SendDialog({ issue, slug }: { issue: number | string; slug: string }) {
  const { closeModal } = useModal()
  const { permissions } = useAuth()
  const { t } = useWords()
  // Whoever may see the subscribers may send; editors see how far a send is.
  const maySend = Boolean(permissions?.collections?.subscribers?.read)
  const { sends, failure, act } = useSends(issue)
  const form = useSendForm(issue, sends, maySend)
  const [said, setSaid] = useState('')
  const [isBusy, setBusy] = useState(false)
  const problem = failure ?? form.failure

  const run = async (path: `/${string}`, body: object, done: string): Promise<boolean> => {
    setBusy(true)
    setSaid('')
    const isDone = await act(path, body)
    setSaid(isDone ? done : '')
    setBusy(false)
    return isDone
  }
  const send = async () => {
    if (form.wanted === null) return
    const done = form.at === '' ? t('masthead:sendStarted') : t('masthead:sendScheduled')
    if (!(await run('/sends', form.wanted, done))) return
    form.setDraft(EVERYBODY)
    form.setAt('')
  }

  return (
    <Dialog
      footer={
        <SendFooter
          form={form}
          isBusy={isBusy}
          maySend={maySend}
          onClose={() => closeModal(slug)}
          onSend={() => void send()}
          onTest={() => void run('/sends/test', { issue }, t('masthead:sendTested'))}
        />
      }
      lead={t(maySend ? 'masthead:sendLead' : 'masthead:sendLeadEditor')}
      slug={slug}
      title={t('masthead:send')}
    >
      <div className="masthead-send">
        {problem ? <FailureNote failure={problem} /> : null}
        <p className="masthead-send__said" role="status">
          {said}
        </p>
        {form.check?.warnings.map(({ code, message, path }) => (
          <p className="masthead-send__warning" key={`${code} ${path} ${message}`}>
            {message}
          </p>
        ))}
        {form.check ? (
          <>
            <AudienceChoice
              draft={form.draft}
              onChange={form.setDraft}
              sends={sends}
              timezone={form.check.timezone}
            />
            <SendTime {...form} />
            <SendCount isCounting={form.isCounting} preview={form.preview} />
          </>
        ) : null}
        {sends?.map((each) => (
          <SendProgress
            act={(path, body) => void run(`/sends/${each.id}/${path}`, body ?? {}, '')}
            isBusy={isBusy || !maySend}
            key={each.id}
            send={each}
            timezone={form.check?.timezone}
          />
        ))}
        <IssueStatistics issue={issue} version={sends} />
      </div>
    </Dialog>
  )
}
