'use client'

import { useCallback, useEffect, useState } from 'react'

import { useApi, type Failure } from '../../ui/useApi.js'
import type { ImportReport } from '../operations/importReport.js'

const EVERY_MS = 1_500

/** The report of an import, asked for again while there is work under way. */
export function useReport(id: number | string) {
  const call = useApi()
  const [report, setReport] = useState<ImportReport | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const isUnderWay = report === null || report.state === 'reading' || report.state === 'working'

  const read = useCallback(async () => {
    const answer = await call<ImportReport>('GET', `/imports/${id}/report`)
    if (answer.ok) setReport(answer.body)
    else setFailure(answer.failure)
  }, [call, id])

  useEffect(() => {
    void read()
    if (!isUnderWay) return undefined
    const timer = setInterval(() => void read(), EVERY_MS)
    return () => clearInterval(timer)
  }, [isUnderWay, read])

  /** Whether it was done; what was refused is said, and nothing else is. */
  const act = async (path: 'accept' | 'merged' | 'settle' | 'undo', body: object): Promise<boolean> => {
    setFailure(null)
    const answer = await call('POST', `/imports/${id}/${path}`, body)
    if (!answer.ok) setFailure(answer.failure)
    await read()
    return answer.ok
  }
  return { report, failure, isUnderWay, act }
}
