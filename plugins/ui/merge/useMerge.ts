'use client'

import { useRef, useState } from 'react'

import type { Failure } from '../useApi.js'
import { useApi } from '../useApi.js'
import type { Duplicate, Merged } from '../../../collections/references/merging.js'

export type MergeStep =
  | { name: 'choosing' }
  | { name: 'loading'; target: Duplicate }
  | { name: 'ready' | 'running'; target: Duplicate; preview: Merged }
  | { name: 'failed'; target: Duplicate; failure: Failure }

/** Merging the open document into another: what would move is shown for the one chosen last, then done. */
export function useMerge(
  collection: 'companies' | 'people',
  from: number | string,
  onMerged: (into: Duplicate) => void,
) {
  const call = useApi()
  const chosen = useRef<Duplicate | null>(null)
  const [step, setStep] = useState<MergeStep>({ name: 'choosing' })

  const choose = async (target: Duplicate) => {
    chosen.current = target
    setStep({ name: 'loading', target })
    const body = { from, into: target.id, dryRun: true }
    const answer = await call<Merged>('POST', `/${collection}/merge`, body)
    if (chosen.current !== target) return
    setStep(
      answer.ok
        ? { name: 'ready', target, preview: answer.body }
        : { name: 'failed', target, failure: answer.failure },
    )
  }

  const merge = async () => {
    if (step.name !== 'ready') return
    const { target } = step
    setStep({ ...step, name: 'running' })
    const answer = await call<Merged>('POST', `/${collection}/merge`, { from, into: target.id })
    if (!answer.ok) return setStep({ name: 'failed', target, failure: answer.failure })
    onMerged(target)
  }

  return { step, choose, merge }
}
