'use client'

import { useWords } from '../../../ui/useWords.js'
import type { SendStatistics } from '../../operations/sendStatistics.js'
import { BarTable } from './BarTable.js'
import { DayChart } from './DayChart.js'

interface Props {
  tracking: SendStatistics['tracking']
  accepted: number
}

const MOST_ROWS = 12

/** Opens and clicks: the sums, day by day, and by what was followed. */
export function TrackingFigures({ tracking, accepted }: Props) {
  const { i18n, t } = useWords()
  const number = (value: number) => value.toLocaleString(i18n.language)
  const rowsOf = (figures: SendStatistics['tracking']['stories']) =>
    figures.slice(0, MOST_ROWS).map(({ id, label, clicks }) => ({ key: id, label, value: clicks }))
  const lists = [
    { caption: t('masthead:statisticsStories'), rows: rowsOf(tracking.stories) },
    { caption: t('masthead:statisticsTopics'), rows: rowsOf(tracking.topics) },
    { caption: t('masthead:statisticsSponsors'), rows: rowsOf(tracking.sponsors) },
  ]
  return (
    <>
      <p>{t('masthead:statisticsAgreed', { accepted: number(accepted), mails: number(tracking.mails) })}</p>
      <dl className="masthead-statistics__sums">
        {(['opens', 'clicks'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`masthead:statistics_${name}`)}</dt>
            <dd>
              {number(tracking[name].hits)}
              <small>
                {t('masthead:statisticsReaders', {
                  readers: number(tracking[name].readers),
                  filtered: number(tracking[name].filtered),
                })}
              </small>
            </dd>
          </div>
        ))}
      </dl>
      {tracking.days.length > 0 ? (
        <DayChart days={tracking.days} />
      ) : (
        <p>{t('masthead:statisticsNothingYet')}</p>
      )}
      {tracking.clicks.hits > 0
        ? lists
            .filter(({ rows }) => rows.length > 0)
            .map(({ caption, rows }) => <BarTable caption={caption} key={caption} rows={rows} />)
        : null}
      <p className="masthead-statistics__note">{t('masthead:statisticsNote')}</p>
    </>
  )
}
