'use client'

import { useEffect, useMemo, useState } from 'react'

import { useApi, type Answer, type Failure } from '../../ui/useApi.js'
import type { SendCheck } from '../operations/checkSend.js'
import type { SendPreview } from '../operations/previewSend.js'
import { audienceAsked, EVERYBODY, lastStart } from './audienceDraft.js'
import type { ShownSend } from './useSends.js'

/** Typing is not asked about letter by letter. */
const REST_MS = 300

/** What is about to be sent: whether it can be, to whom, when, and how many that are. */
export function useSendForm(issue: number | string, sends: readonly ShownSend[] | null, maySend: boolean) {
  const call = useApi()
  const [draft, setDraft] = useState(EVERYBODY)
  const [at, setAt] = useState('')
  const [check, setCheck] = useState<Answer<SendCheck> | null>(null)
  const [counted, setCounted] = useState<{ of: object; answer: Answer<SendPreview> } | null>(null)
  const since = lastStart(sends)
  // Who has it changes with every send, so they are counted again.
  const standing = sends?.map(({ id, state }) => `${id} ${state}`).join()

  useEffect(() => {
    if (!maySend) return undefined
    let isOver = false
    void call<SendCheck>('POST', '/sends/check', { issue }).then((answer) => {
      if (!isOver) setCheck(answer)
    })
    return () => void (isOver = true)
  }, [call, issue, maySend])

  const wanted = useMemo(() => {
    const audience = audienceAsked(draft, since)
    return audience === null ? null : { issue, audience, ...(at === '' ? {} : { sendAt: at }) }
  }, [at, draft, issue, since])

  const canBeSent = check?.ok === true
  useEffect(() => {
    if (wanted === null || !canBeSent || standing === undefined) return undefined
    let isOver = false
    const timer = setTimeout(() => {
      void call<SendPreview>('POST', '/sends/preview', wanted).then((answer) => {
        if (!isOver) setCounted({ of: wanted, answer })
      })
    }, REST_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [call, canBeSent, standing, wanted])

  // An answer about what was asked before says nothing about what is asked now.
  const answer = counted !== null && counted.of === wanted ? counted.answer : null
  const failure: Failure | null =
    (check?.ok === false ? check.failure : null) ?? (answer?.ok === false ? answer.failure : null)
  return {
    ...{ draft, setDraft, at, setAt, wanted, failure },
    check: check?.ok ? check.body : null,
    preview: answer?.ok ? answer.body : null,
    isCounting: canBeSent && wanted !== null && answer === null,
  }
}

export type SendForm = ReturnType<typeof useSendForm>
