'use client'

import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useId } from 'react'

import { useWords } from '../../../ui/useWords.js'
import type { SendStatistics } from '../../operations/sendStatistics.js'
import { BarTable } from './BarTable.js'
import { TrackingFigures } from './TrackingFigures.js'
import './statistics.css'

const FEEDBACK = ['hardBounces', 'softBounces', 'complaints', 'unsubscribes'] as const

/** What came back of mails, and what was opened and followed where that is counted. */
export function StatisticsPanel({ statistics }: { statistics: SendStatistics }) {
  const { config } = useConfig()
  const { i18n, t } = useWords()
  const labelId = useId()
  const { counts, feedback, publication, tracking } = statistics
  const accepted = counts.accepted.toLocaleString(i18n.language)
  const publicationPage = formatAdminURL({
    adminRoute: config.routes.admin,
    path: `/collections/publications/${publication ?? ''}`,
  })
  return (
    <section aria-labelledby={labelId} className="masthead-statistics">
      <h3 id={labelId}>{t('masthead:statistics')}</h3>
      {counts.accepted === 0 ? (
        <p>{t('masthead:statisticsNone')}</p>
      ) : (
        <BarTable
          caption={t('masthead:statisticsFeedback', { accepted })}
          rows={FEEDBACK.map((name) => ({
            key: name,
            label: t(`masthead:statistics_${name}`),
            value: feedback[name],
          }))}
          shareOf={counts.accepted}
        />
      )}
      <h3>{t('masthead:statisticsTracking')}</h3>
      {tracking.mails > 0 ? <TrackingFigures accepted={counts.accepted} tracking={tracking} /> : null}
      {tracking.isOn && tracking.mails === 0 && counts.accepted > 0 ? (
        <p>{t('masthead:statisticsNobodyAgreed')}</p>
      ) : null}
      {tracking.isOn ? null : (
        <p>
          {t(tracking.mails > 0 ? 'masthead:statisticsOffNow' : 'masthead:statisticsOff')}{' '}
          <a href={publicationPage}>{t('masthead:statisticsTurnOn')}</a>
        </p>
      )}
    </section>
  )
}
