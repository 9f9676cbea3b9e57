'use client'

import {
  toast,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormBackgroundProcessing,
  useFormModified,
} from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { Issue } from '../../../collections/payload-types.js'
import type { AssembledIssue } from '../operations/assembleIssue.js'
import type { NamedLeftover } from '../operations/nameContents.js'
import { keyOf } from './describe.js'
import { useApi, type Failure } from '../../ui/useApi.js'
import { useWords } from '../../ui/useWords.js'

export type AssemblyStep =
  | { name: 'failed'; failure: Failure }
  | { name: 'loading' }
  | { name: 'ready'; preview: AssembledIssue }
  | { name: 'running'; preview: AssembledIssue }
  | { name: 'saving' }

/**
 * The run of one assembly from the editor's page: saves what is not saved yet, asks what would change, applies
 * remedies, and assembles. After each write the form shows the issue as it is then.
 */
export function useAssembly() {
  const { id, incrementVersionCount, setData, setLastUpdateTime } = useDocumentInfo()
  const { config } = useConfig()
  const { reset, submit } = useForm()
  const isModified = useFormModified()
  const isAutosaving = useFormBackgroundProcessing()
  const call = useApi()
  const { t } = useWords()
  const [step, setStep] = useState<AssemblyStep>({ name: 'saving' })
  const hasSubmitted = useRef(false)

  const preview = useCallback(async () => {
    setStep((before) => (before.name === 'ready' ? { ...before, name: 'running' } : { name: 'loading' }))
    const answer = await call<AssembledIssue>('POST', `/issues/${id}/assemble`, { dryRun: true })
    setStep(answer.ok ? { name: 'ready', preview: answer.body } : { name: 'failed', failure: answer.failure })
  }, [call, id])

  const save = useCallback(async () => {
    const saved = await submit({
      action: formatAdminURL({
        apiRoute: config.routes.api,
        path: `/issues/${id}?depth=0&draft=true&fallback-locale=null`,
      }),
      disableFormWhileProcessing: false,
      disableSuccessStatus: true,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
    })
    if (saved && saved.res.ok) return preview()
    const failure = { message: t('masthead:assembleNotSaved'), advice: t('masthead:assembleNotSavedAdvice') }
    setStep({ name: 'failed', failure })
  }, [config.routes.api, id, preview, submit, t])

  // Assembly reads what is stored. An autosave under way is waited for; other changes are saved here.
  useEffect(() => {
    if (hasSubmitted.current || isAutosaving) return
    hasSubmitted.current = true
    void (isModified ? save() : preview())
  }, [isAutosaving, isModified, preview, save])

  const show = useCallback(
    async (issue: Partial<Issue>) => {
      setData({ ...issue })
      incrementVersionCount()
      setLastUpdateTime(issue.updatedAt ? Date.parse(issue.updatedAt) : Date.now())
      await reset(issue)
    },
    [incrementVersionCount, reset, setData, setLastUpdateTime],
  )

  const remedy = useCallback(
    async (leftover: NamedLeftover, { issue }: AssembledIssue) => {
      const answer =
        leftover.remedy === 'askBack'
          ? await call<{ doc: Issue }>('PATCH', `/issues/${id}?depth=0&draft=true`, {
              removedStories: (issue.removedStories ?? []).filter((story) => keyOf(story) !== leftover.story),
              removedMoves: (issue.removedMoves ?? []).filter((move) => keyOf(move) !== leftover.move),
            })
          : await call<{ doc: { id: string } }>(
              'PATCH',
              leftover.story === null
                ? `/moves/${leftover.move}?depth=0`
                : `/stories/${leftover.story}?depth=0`,
              { targetWeek: { year: issue.year, week: issue.week } },
            )
      if (!answer.ok) {
        toast.error([answer.failure.message, answer.failure.advice].filter(Boolean).join(' '))
        return
      }
      if (leftover.remedy === 'askBack') await show(answer.body.doc)
      await preview()
    },
    [call, id, preview, show],
  )

  /** Assembles; true where it worked. */
  const assemble = useCallback(async (): Promise<boolean> => {
    setStep((before) => (before.name === 'ready' ? { ...before, name: 'running' } : before))
    const answer = await call<AssembledIssue>('POST', `/issues/${id}/assemble`, {})
    if (!answer.ok) {
      setStep({ name: 'failed', failure: answer.failure })
      return false
    }
    await show(answer.body.issue as Partial<Issue>)
    const count = answer.body.placements.filter(({ added }) => added).length
    toast.success(count > 0 ? t('masthead:assembled', { count }) : t('masthead:assembledNothing'))
    return true
  }, [call, id, show, t])

  return { step, assemble, preview, remedy }
}
