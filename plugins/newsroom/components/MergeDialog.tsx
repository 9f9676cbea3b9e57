'use client'

import { Button, useDocumentTitle, useModal } from '@payloadcms/ui'

import { Dialog } from '../../ui/Dialog.js'
import { FailureNote } from '../../ui/FailureNote.js'
import { useWords } from '../../ui/useWords.js'
import { MergePreview } from './MergePreview.js'
import { MergeTargets } from './MergeTargets.js'
import { useMerge } from './useMerge.js'
import './mergeDialog.css'

interface Props {
  collection: 'companies' | 'people'
  id: number | string
  slug: string
}

/** Chooses the one that stays, shows what would move, and merges. */
export function MergeDialog({ collection, id, slug }: Props) {
  const { closeModal } = useModal()
  const { title } = useDocumentTitle()
  const { t } = useWords()
  const { step, choose, merge } = useMerge(collection, id)
  const target = 'target' in step ? step.target : null
  const isRunning = step.name === 'running'

  return (
    <Dialog
      footer={
        <>
          {step.name === 'failed' ? (
            <Button onClick={() => void choose(step.target)}>{t('masthead:tryAgain')}</Button>
          ) : (
            <Button disabled={step.name !== 'ready'} onClick={() => void merge()}>
              {isRunning
                ? t('masthead:mergeRunning')
                : target
                  ? t('masthead:mergeConfirm', { name: target.name })
                  : t('masthead:merge')}
            </Button>
          )}
          <Button buttonStyle="secondary" disabled={isRunning} onClick={() => closeModal(slug)}>
            {t('masthead:cancel')}
          </Button>
        </>
      }
      lead={t('masthead:mergeLead')}
      slug={slug}
      title={t('masthead:mergeTitle', { name: title })}
    >
      <MergeTargets
        chosen={target}
        collection={collection}
        id={id}
        isBusy={isRunning}
        onChoose={(chosen) => void choose(chosen)}
      />
      <div aria-busy={step.name === 'loading' || isRunning} aria-live="polite">
        {step.name === 'loading' ? <p>{t('masthead:mergeLoading')}</p> : null}
        {step.name === 'failed' ? <FailureNote failure={step.failure} /> : null}
        {'preview' in step ? <MergePreview preview={step.preview} /> : null}
      </div>
    </Dialog>
  )
}
