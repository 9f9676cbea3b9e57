'use client'

import { Button, useDocumentTitle, useModal } from '@payloadcms/ui'

import { AssemblyPreview } from './AssemblyPreview.js'
import { Dialog } from '../../ui/Dialog.js'
import { FailureNote } from '../../ui/FailureNote.js'
import { useAssembly, type AssemblyStep } from './useAssembly.js'
import { useWords } from '../../ui/useWords.js'

/** What assembly would do to this issue, with the button that does it. */
export function AssembleDialog({ slug }: { slug: string }) {
  const { closeModal } = useModal()
  const { title } = useDocumentTitle()
  const { t } = useWords()
  const { step, assemble, preview, remedy } = useAssembly()
  const shown = 'preview' in step ? step.preview : null
  const isFrozen = Boolean(shown?.issue.publishedAt) || shown?.issue._status === 'published'
  const adds = shown?.placements.some(({ added }) => added) ?? false
  const isBusy = step.name !== 'ready' && step.name !== 'failed'

  const run = async () => {
    if (await assemble()) closeModal(slug)
  }

  return (
    <Dialog
      footer={
        <>
          {step.name === 'failed' ? (
            <Button onClick={() => void preview()}>{t('masthead:tryAgain')}</Button>
          ) : (
            <Button disabled={isBusy || isFrozen || !adds} onClick={() => void run()}>
              {step.name === 'running' ? t('masthead:assembleRunning') : t('masthead:assemble')}
            </Button>
          )}
          <Button buttonStyle="secondary" onClick={() => closeModal(slug)}>
            {t('masthead:cancel')}
          </Button>
        </>
      }
      lead={isFrozen ? t('masthead:assembleFrozen') : t('masthead:assembleLead')}
      slug={slug}
      title={t('masthead:assembleIssue', { title })}
    >
      <p aria-live="polite" className="masthead-assembly__summary" role="status">
        {useSummary(step)}
      </p>
      {step.name === 'failed' ? <FailureNote failure={step.failure} /> : null}
      {shown ? (
        <AssemblyPreview
          assembled={shown}
          isBusy={isBusy}
          isFrozen={isFrozen}
          onRemedy={(leftover) => void remedy(leftover, shown)}
        />
      ) : null}
    </Dialog>
  )
}

function useSummary(step: AssemblyStep): string {
  const { t } = useWords()
  switch (step.name) {
    case 'saving':
      return t('masthead:assembleSaving')
    case 'loading':
      return t('masthead:assembleLoading')
    case 'failed':
      return ''
    case 'ready':
    case 'running': {
      const { placements, unplaced } = step.preview
      const added = placements.filter((placement) => placement.added).length
      const counts = {
        added: t('masthead:countAdded', { count: added }),
        standing: t('masthead:countStanding', { count: placements.length - added }),
        waiting: t('masthead:countWaiting', { count: unplaced.length }),
      }
      return added > 0 ? t('masthead:somethingNew', counts) : t('masthead:nothingNew', counts)
    }
  }
}
