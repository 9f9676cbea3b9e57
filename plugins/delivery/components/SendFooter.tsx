'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

import { useWords } from '../../ui/useWords.js'
import type { SendForm } from './useSendForm.js'
import { whenInZone } from './whenInZone.js'

interface Props {
  form: SendForm
  isBusy: boolean
  maySend: boolean
  onClose: () => void
  onSend: () => void
  onTest: () => void
}

/** Asks once more before anybody is mailed, with how many that are: it cannot be taken back. */
export function SendFooter({ form, isBusy, maySend, onClose, onSend, onTest }: Props) {
  const { i18n, t } = useWords()
  const [asking, setAsking] = useState<{ about: object } | null>(null)
  const [wasAsked, setAsked] = useState(false)
  const questionId = useId()
  const { at, check, preview, wanted } = form
  const count = preview?.recipients ?? 0
  const close = (
    <Button buttonStyle="secondary" onClick={onClose}>
      {t('masthead:close')}
    </Button>
  )
  if (!maySend) return close

  // Who chooses otherwise meanwhile is asked anew.
  if (asking !== null && asking.about === wanted && count > 0) {
    const time = preview?.sendAt ? whenInZone(preview.sendAt, check?.timezone, i18n.language) : null
    return (
      <>
        <p className="masthead-send__question" id={questionId}>
          {time === null ? t('masthead:sendAskNow', { count }) : t('masthead:sendAskThen', { count, time })}
        </p>
        <Button
          disabled={isBusy}
          // A key of its own: it is another button than the one that was pressed, and takes the focus from it.
          key="yes"
          extraButtonProps={{ 'aria-describedby': questionId, autoFocus: true }}
          onClick={() => {
            setAsking(null)
            onSend()
          }}
        >
          {t('masthead:sendYes')}
        </Button>
        <Button buttonStyle="secondary" onClick={() => setAsking(null)}>
          {t('masthead:sendBack')}
        </Button>
      </>
    )
  }
  return (
    <>
      <Button
        disabled={isBusy || count === 0}
        extraButtonProps={{ autoFocus: wasAsked }}
        key="send"
        onClick={() => {
          setAsked(true)
          if (wanted) setAsking({ about: wanted })
        }}
      >
        {at === '' ? t('masthead:sendNow') : t('masthead:sendLater')}
      </Button>
      <Button buttonStyle="secondary" disabled={isBusy || check === null} onClick={onTest}>
        {t('masthead:sendTest')}
      </Button>
      {close}
    </>
  )
}
