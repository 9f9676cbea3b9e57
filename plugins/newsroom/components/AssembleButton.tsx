'use client'

import { Button, useDocumentInfo, useModal } from '@payloadcms/ui'

import { AssembleDialog } from './AssembleDialog.js'
import { useWords } from '../../ui/useWords.js'

/** On the issue: opens a preview of what assembly would change, and why. */
export function AssembleButton() {
  const { id, hasSavePermission, isTrashed } = useDocumentInfo()
  const { isModalOpen, openModal } = useModal()
  const { t } = useWords()
  const slug = `masthead-assemble-${id ?? 'new'}`
  if (isTrashed || !hasSavePermission) return null

  return (
    <>
      <Button
        buttonStyle="secondary"
        disabled={!id}
        extraButtonProps={{ 'aria-haspopup': 'dialog' }}
        margin={false}
        onClick={() => openModal(slug)}
        tooltip={id ? undefined : t('masthead:assembleHintNew')}
      >
        {t('masthead:assemble')}
      </Button>
      {isModalOpen(slug) ? <AssembleDialog slug={slug} /> : null}
    </>
  )
}
