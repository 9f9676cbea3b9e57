'use client'

import { Button, useModal } from '@payloadcms/ui'
import { useId, useRef, useState } from 'react'

import { Dialog } from '../../ui/Dialog.js'
import { FailureNote } from '../../ui/FailureNote.js'
import { useApi, type Answer } from '../../ui/useApi.js'
import { useWords } from '../../ui/useWords.js'
import type { ImportSubscribersReport } from '../operations/importSubscribers.js'
import { ImportedSubscribers } from './ImportedSubscribers.js'
import { useChoices } from './useChoices.js'
import './importSubscribers.css'

const PUBLICATIONS = '/publications?limit=0&depth=0&joins=false&select[name]=true&sort=name'

/** Takes a list from elsewhere in: tried first, or at once. What was left out is shown by line. */
export function ImportSubscribersDialog({ slug }: { slug: string }) {
  const { closeModal } = useModal()
  const call = useApi()
  const { t } = useWords()
  const ids = { form: useId(), file: useId(), hint: useId(), publication: useId(), consent: useId() }
  const more = { consentHint: useId(), delimiter: useId() }
  const form = useRef<HTMLFormElement>(null)
  const publications = useChoices(PUBLICATIONS, 'name')
  const [answer, setAnswer] = useState<Answer<ImportSubscribersReport> | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [hasAdded, setAdded] = useState(false)
  const failure =
    publications?.ok === false ? publications.failure : answer?.ok === false ? answer.failure : null

  const bring = async (isDry: boolean) => {
    if (!form.current?.reportValidity()) return
    const data = new FormData(form.current)
    if (isDry) data.set('dryRun', 'true')
    setBusy(true)
    setAnswer(null)
    const got = await call<ImportSubscribersReport>('POST', '/subscribers/import', data)
    setAnswer(got)
    setBusy(false)
    if (got.ok && !isDry) setAdded(true)
  }
  const close = () => {
    closeModal(slug)
    // The list behind does not know of them yet.
    if (hasAdded) window.location.reload()
  }

  return (
    <Dialog
      footer={
        <>
          <Button disabled={isBusy} onClick={() => void bring(true)}>
            {t('masthead:subscribersImportTry')}
          </Button>
          <Button buttonStyle="secondary" disabled={isBusy} onClick={() => void bring(false)}>
            {t('masthead:subscribersImportNow')}
          </Button>
          <Button buttonStyle="secondary" onClick={close}>
            {t('masthead:close')}
          </Button>
        </>
      }
      lead={t('masthead:subscribersImportLead')}
      slug={slug}
      title={t('masthead:subscribersImportTitle')}
    >
      <form
        className="masthead-bring"
        id={ids.form}
        // What was found in another file, or for another publication, says nothing about this one.
        onChange={() => setAnswer(null)}
        onSubmit={(event) => {
          event.preventDefault()
          void bring(true)
        }}
        ref={form}
      >
        <label htmlFor={ids.publication}>{t('masthead:subscribersImportTo')}</label>
        <select id={ids.publication} name="publication" required>
          {(publications?.ok ? publications.body : []).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        {publications?.ok && publications.body.length === 0 ? (
          <p>{t('masthead:importNoPublication')}</p>
        ) : null}
        <label htmlFor={ids.file}>{t('masthead:subscribersImportFile')}</label>
        <input
          accept=".csv,.tsv,.txt,text/csv"
          aria-describedby={ids.hint}
          id={ids.file}
          name="file"
          required
          type="file"
        />
        <small id={ids.hint}>{t('masthead:subscribersImportFileHint')}</small>
        <label htmlFor={more.delimiter}>{t('masthead:subscribersImportDelimiter')}</label>
        <select id={more.delimiter} name="delimiter">
          <option value=",">{t('masthead:subscribersImportComma')}</option>
          <option value=";">{t('masthead:subscribersImportSemicolon')}</option>
          <option value={'\t'}>{t('masthead:subscribersImportTab')}</option>
        </select>
        <label htmlFor={ids.consent}>{t('masthead:subscribersImportConsent')}</label>
        <input
          aria-describedby={more.consentHint}
          id={ids.consent}
          maxLength={500}
          name="consentSource"
          required
          type="text"
        />
        <small id={more.consentHint}>{t('masthead:subscribersImportConsentHint')}</small>
      </form>
      <div aria-busy={isBusy} aria-live="polite" className="masthead-bring__report">
        {isBusy ? (
          <>
            <p>{t('masthead:subscribersImportRunning')}</p>
            <progress aria-label={t('masthead:subscribersImportRunning')} />
          </>
        ) : null}
        {failure ? <FailureNote failure={failure} /> : null}
        {answer?.ok ? <ImportedSubscribers report={answer.body} /> : null}
      </div>
    </Dialog>
  )
}
