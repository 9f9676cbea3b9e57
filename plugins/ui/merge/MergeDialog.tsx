'use client'

import { Button, useModal } from '@payloadcms/ui'

import { Dialog } from '../Dialog.js'
import { FailureNote } from '../FailureNote.js'
import { useWords } from '../useWords.js'
import type { Duplicate } from '../../../collections/references/merging.js'
import { MergePreview } from './MergePreview.js'
import { MergeTargets } from './MergeTargets.js'
import { useMerge } from './useMerge.js'
import './mergeDialog.css'

interface Props {
  collection: 'companies' | 'people'
  id: number | string
  /** Of the one that would be merged. */
  name: string
  slug: string
  onMerged: (into: Duplicate) => void
}

/** Chooses the one that stays, shows what would move, and merges. */
export function MergeDialog({ collection, id, name, slug, onMerged }: Props) {
  const { closeModal } = useModal()
  const { t } = useWords()
  const { step, choose, merge } = useMerge(collection, id, onMerged)
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
      title={t('masthead:mergeTitle', { name })}
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
