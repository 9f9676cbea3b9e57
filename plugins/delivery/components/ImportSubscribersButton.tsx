'use client'

import { Button, useModal } from '@payloadcms/ui'

import { useWords } from '../../ui/useWords.js'
import { ImportSubscribersDialog } from './ImportSubscribersDialog.js'

const SLUG = 'masthead-import-subscribers'

/** Above the list of subscribers: opens the panel by which a list from elsewhere comes in. */
export function ImportSubscribersButton() {
  const { isModalOpen, openModal } = useModal()
  const { t } = useWords()
  return (
    <>
      <Button
        buttonStyle="secondary"
        extraButtonProps={{ 'aria-haspopup': 'dialog' }}
        margin={false}
        onClick={() => openModal(SLUG)}
        size="small"
      >
        {t('masthead:subscribersImport')}
      </Button>
      {isModalOpen(SLUG) ? <ImportSubscribersDialog slug={SLUG} /> : null}
    </>
  )
}
