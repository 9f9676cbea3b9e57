'use client'

import { Button, useDocumentInfo, useModal } from '@payloadcms/ui'

import { useWords } from '../../ui/useWords.js'
import { SendDialog } from './SendDialog.js'

/** On a published issue: opens the panel from which it is sent, and where it is seen how far that is. */
export function SendButton() {
  const { hasPublishedDoc, id, isTrashed } = useDocumentInfo()
  const { isModalOpen, openModal } = useModal()
  const { t } = useWords()
  const slug = `masthead-send-${id ?? 'new'}`
  if (isTrashed || !id || !hasPublishedDoc) return null

  return (
    <>
      <Button
        buttonStyle="secondary"
        extraButtonProps={{ 'aria-haspopup': 'dialog' }}
        margin={false}
        onClick={() => openModal(slug)}
      >
        {t('masthead:send')}
      </Button>
      {isModalOpen(slug) ? <SendDialog issue={id} slug={slug} /> : null}
    </>
  )
}
