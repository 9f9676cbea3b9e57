'use client'

import { Button, useModal } from '@payloadcms/ui'

import { Dialog } from '../../ui/Dialog.js'
import { useWords } from '../../ui/useWords.js'

const SLUG = 'masthead-import-undo'

/** Takes an import back as a whole, after saying what goes and what stays. */
export function UndoImport(props: {
  count: number
  published: number
  isDisabled: boolean
  onUndo: () => void
}) {
  const { count, published, isDisabled, onUndo } = props
  const { closeModal, openModal } = useModal()
  const { t } = useWords()

  return (
    <>
      <Button
        buttonStyle="secondary"
        className="masthead-import__undo"
        disabled={isDisabled}
        extraButtonProps={{ 'aria-haspopup': 'dialog' }}
        margin={false}
        onClick={() => openModal(SLUG)}
        size="small"
      >
        {t('masthead:importUndo')}
      </Button>
      <Dialog
        footer={
          <>
            <Button
              className="masthead-import__undo-sure"
              onClick={() => {
                closeModal(SLUG)
                onUndo()
              }}
            >
              {t('masthead:importUndoSure', { count })}
            </Button>
            <Button buttonStyle="secondary" onClick={() => closeModal(SLUG)}>
              {t('masthead:cancel')}
            </Button>
          </>
        }
        slug={SLUG}
        title={t('masthead:importUndoTitle')}
      >
        <div className="masthead-import__undo-text">
          <p>{t('masthead:importUndoGoes', { count })}</p>
          {published > 0 ? <p>{t('masthead:importUndoAccepted', { count: published })}</p> : null}
          <p>{t('masthead:importUndoStays')}</p>
        </div>
      </Dialog>
    </>
  )
}
