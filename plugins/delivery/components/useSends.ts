'use client'

import { useCallback, useEffect, useState } from 'react'

import type { AudienceKind, SendState } from '../../../collections/sends/values.js'
import type { SendCounts } from '../../../src/core/delivery/counts.js'
import { useApi, type Failure } from '../../ui/useApi.js'

export interface ShownSend {
  id: number | string
  state: SendState
  audience: { kind: AudienceKind; filter?: string | null }
  sendAt: string
  startedAt: string | null
  /** When it goes on by itself. */
  retryAt: string | null
  problem: string | null
  counts: SendCounts
}

const MOVING: readonly SendState[] = ['preparing', 'sending', 'stalled', 'scheduled']
const LOOK_MS = 2_000

/** The sends of an issue, newest first; asked for again while one of them is on its way. */
export function useSends(issue: number | string) {
  const call = useApi()
  const [sends, setSends] = useState<ShownSend[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  const look = useCallback(async () => {
    const query = `where[issue][equals]=${encodeURIComponent(issue)}&sort=-createdAt&depth=0&limit=20`
    const answer = await call<{ docs: ShownSend[] }>('GET', `/sends?${query}`)
    if (answer.ok) setSends(answer.body.docs)
    else setFailure(answer.failure)
  }, [call, issue])

  const act = useCallback(
    async (path: `/${string}`, body: object): Promise<boolean> => {
      const answer = await call('POST', path, body)
      setFailure(answer.ok ? null : answer.failure)
      await look()
      return answer.ok
    },
    [call, look],
  )

  useEffect(() => void look(), [look])
  const isMoving = sends?.some(({ state }) => MOVING.includes(state)) ?? false
  useEffect(() => {
    if (!isMoving) return undefined
    const timer = setInterval(() => void look(), LOOK_MS)
    return () => clearInterval(timer)
  }, [isMoving, look])

  return { sends, failure, act }
}
