'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import { FailureNote } from '../../../ui/FailureNote.js'
import { StatisticsPanel } from './StatisticsPanel.js'
import { useStatistics } from './useStatistics.js'

/** On a send: what became of it. */
export function SendStatisticsField() {
  const { id } = useDocumentInfo()
  const { statistics, failure } = useStatistics(id === undefined ? null : `/sends/${id}/statistics`)
  if (failure) return <FailureNote failure={failure} />
  return statistics ? <StatisticsPanel statistics={statistics} /> : null
}
