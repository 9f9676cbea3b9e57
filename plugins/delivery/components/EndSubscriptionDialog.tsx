'use client'

import { Button, useModal } from '@payloadcms/ui'
import { useState } from 'react'

import { Dialog } from '../../ui/Dialog.js'
import { FailureNote } from '../../ui/FailureNote.js'
import { useApi, type Failure } from '../../ui/useApi.js'
import { useWords } from '../../ui/useWords.js'

export type Ending = 'erase' | 'unsubscribe'

interface Props {
  ending: Ending
  slug: string
  subscriber: number | string
}

/** Says what unsubscribing or erasing somebody means, before it is done. */
export function EndSubscriptionDialog({ ending, slug, subscriber }: Props) {
  const { closeModal } = useModal()
  const call = useApi()
  const { t } = useWords()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)

  const end = async () => {
    setBusy(true)
    setFailure(null)
    const answer = await call('POST', `/subscribers/${subscriber}/${ending}`, {})
    // The form behind holds what they were before.
    if (answer.ok) return window.location.reload()
    setFailure(answer.failure)
    setBusy(false)
  }

  return (
    <Dialog
      footer={
        <>
          <Button disabled={isBusy} onClick={() => void end()}>
            {t(`masthead:subscriberYes_${ending}`)}
          </Button>
          <Button
            buttonStyle="secondary"
            extraButtonProps={{ autoFocus: true }}
            onClick={() => closeModal(slug)}
          >
            {t('masthead:cancel')}
          </Button>
        </>
      }
      slug={slug}
      title={t(`masthead:subscriber_${ending}`)}
    >
      <p>{t(`masthead:subscriberMeans_${ending}`)}</p>
      {failure ? <FailureNote failure={failure} /> : null}
    </Dialog>
  )
}
