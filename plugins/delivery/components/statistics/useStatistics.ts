'use client'

import { useEffect, useState } from 'react'

import { useApi, type Failure } from '../../../ui/useApi.js'
import type { SendStatistics } from '../../operations/sendStatistics.js'

/** The figures at an address of the API; asked for again when `version` changes. */
export function useStatistics(path: `/${string}` | null, version: unknown = null) {
  const call = useApi()
  const [statistics, setStatistics] = useState<SendStatistics | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  useEffect(() => {
    if (path === null) return undefined
    let isGone = false
    void call<SendStatistics>('GET', path).then((answer) => {
      if (isGone) return
      if (answer.ok) setStatistics(answer.body)
      setFailure(answer.ok ? null : answer.failure)
    })
    return () => {
      isGone = true
    }
  }, [call, path, version])

  return { statistics, failure }
}
