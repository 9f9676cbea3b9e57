'use client'

import { FailureNote } from '../../../ui/FailureNote.js'
import { StatisticsPanel } from './StatisticsPanel.js'
import { useStatistics } from './useStatistics.js'

interface Props {
  issue: number | string
  /** Changes when there may be something new. */
  version: unknown
}

/** What became of an issue, over all its sends; nothing before the first. */
export function IssueStatistics({ issue, version }: Props) {
  const path = `/sends/statistics?issue=${encodeURIComponent(issue)}` as const
  const { statistics, failure } = useStatistics(path, version)
  if (failure) return <FailureNote failure={failure} />
  return statistics && statistics.sends > 0 ? <StatisticsPanel statistics={statistics} /> : null
}
