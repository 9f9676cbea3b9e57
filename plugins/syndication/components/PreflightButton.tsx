'use client'

import { Button, useDocumentInfo, useModal } from '@payloadcms/ui'

import { useWords } from '../../ui/useWords.js'
import { PreflightDialog } from './PreflightDialog.js'

/** On the issue: opens what to mend before it goes out. */
export function PreflightButton() {
  const { id, isTrashed } = useDocumentInfo()
  const { isModalOpen, openModal } = useModal()
  const { t } = useWords()
  const slug = `masthead-preflight-${id ?? 'new'}`
  if (isTrashed || !id) return null

  return (
    <>
      <Button
        buttonStyle="secondary"
        extraButtonProps={{ 'aria-haspopup': 'dialog' }}
        margin={false}
        onClick={() => openModal(slug)}
      >
        {t('masthead:preflight')}
      </Button>
      {isModalOpen(slug) ? <PreflightDialog slug={slug} /> : null}
    </>
  )
}
