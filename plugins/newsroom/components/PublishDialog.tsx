'use client'

import { Button, useModal } from '@payloadcms/ui'

import { Dialog } from '../../ui/Dialog.js'
import type { Unpublished } from './useUnpublished.js'
import { useWords } from '../../ui/useWords.js'

interface Props {
  slug: string
  pieces: Unpublished[]
  /** The issue's own switch says that nothing is published along with it. */
  isRefused: boolean
  onConfirm: () => void
}

/** Names what would become public with the issue, or what stands in the way of publishing it. */
export function PublishDialog({ slug, pieces, isRefused, onConfirm }: Props) {
  const { closeModal } = useModal()
  const { t } = useWords()
  const count = pieces.length
  return (
    <Dialog
      footer={
        <>
          {isRefused ? null : <Button onClick={onConfirm}>{t('masthead:publishConfirm', { count })}</Button>}
          <Button buttonStyle="secondary" onClick={() => closeModal(slug)}>
            {isRefused ? t('masthead:close') : t('masthead:cancel')}
          </Button>
        </>
      }
      lead={isRefused ? t('masthead:publishRefusedLead') : t('masthead:publishLead', { count })}
      slug={slug}
      title={isRefused ? t('masthead:publishRefusedTitle') : t('masthead:publishTitle')}
    >
      <ul className="masthead-publish__pieces">
        {pieces.map(({ collection, id, title }) => (
          <li key={`${collection}:${id}`}>
            {title ?? t('masthead:emptyItem')}
            <small>{collection === 'stories' ? t('masthead:story') : t('masthead:move')}</small>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
