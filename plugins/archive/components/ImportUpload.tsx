'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useId, useState, type FormEvent } from 'react'

import { FailureNote } from '../../ui/FailureNote.js'
import { useApi, type Failure } from '../../ui/useApi.js'
import { useWords } from '../../ui/useWords.js'
import './imports.css'

interface Choice {
  id: number | string
  name: string
}

/** Above the list of imports: files to take in, and where to. Goes to the new import, which shows its progress. */
export function ImportUpload() {
  const { config } = useConfig()
  const call = useApi()
  const { t } = useWords()
  const ids = { files: useId(), publication: useId(), site: useId() }
  const [publications, setPublications] = useState<Choice[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isSending, setSending] = useState(false)

  useEffect(() => {
    void call<{ docs: Choice[] }>('GET', '/publications?limit=0&depth=0&select[name]=true&sort=name').then(
      (answer) => {
        if (answer.ok) setPublications(answer.body.docs)
        else setFailure(answer.failure)
      },
    )
  }, [call])

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setSending(true)
    setFailure(null)
    const answer = await call<{ id: number | string }>('POST', '/imports', new FormData(event.currentTarget))
    if (answer.ok) {
      const path = `/collections/imports/${answer.body.id}` as const
      window.location.assign(formatAdminURL({ adminRoute: config.routes.admin, path }))
      return
    }
    setSending(false)
    setFailure(answer.failure)
  }

  return (
    <form className="masthead-import-upload" onSubmit={(event) => void send(event)}>
      <h2>{t('masthead:importTitle')}</h2>
      <p>{t('masthead:importLead')}</p>
      <div className="masthead-import-upload__fields">
        <label htmlFor={ids.files}>
          {t('masthead:importFiles')}
          <input id={ids.files} multiple name="files" required type="file" />
        </label>
        <label htmlFor={ids.publication}>
          {t('masthead:importPublication')}
          <select id={ids.publication} name="publication" required>
            {(publications ?? []).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={ids.site}>
          {t('masthead:importSite')}
          <input id={ids.site} name="siteUrl" placeholder="https://" type="url" />
        </label>
      </div>
      <div className="masthead-import-upload__options">
        <label>
          <input name="dryRun" type="checkbox" value="true" /> {t('masthead:importDryRun')}
        </label>
        <label>
          <input name="drafts" type="checkbox" value="true" /> {t('masthead:importDrafts')}
        </label>
        <label>
          <input name="fetchImages" type="checkbox" value="true" /> {t('masthead:importFetchImages')}
        </label>
      </div>
      {publications?.length === 0 ? (
        <p>
          {t('masthead:importNoPublication')}{' '}
          <a
            href={formatAdminURL({
              adminRoute: config.routes.admin,
              path: '/collections/publications/create',
            })}
          >
            {t('masthead:importNewPublication')}
          </a>
        </p>
      ) : null}
      {failure ? <FailureNote failure={failure} /> : null}
      <Button disabled={isSending || !publications?.length} margin={false} type="submit">
        {t(isSending ? 'masthead:importSending' : 'masthead:importStart')}
      </Button>
    </form>
  )
}
