import { Link, Pill } from '@payloadcms/ui'
import type { TFunction } from '@payloadcms/translations'

import type { Id } from '../../../collections/ids.js'
import type { Stage } from '../../../collections/stories/values.js'
import type { WordKey } from '../../ui/translations/index.js'
import type { PublicationFigures } from './newsroomFigures.js'
import { OpenNextIssue } from './OpenNextIssue.js'

interface Props {
  figures: PublicationFigures
  canDraft: boolean
  link: (path: `/${string}`) => string
  t: TFunction<WordKey>
}

/** One publication on the dashboard: its latest issue, what waits for the next, and the way to it. */
export function PublicationCard({ figures, canDraft, link, t }: Props) {
  const { id, name, cadence, latest } = figures
  const counts = [
    { stage: 'inbox', label: t('masthead:inbox'), count: figures.inbox },
    { stage: 'shortlisted', label: t('masthead:shortlisted'), count: figures.shortlisted },
    { stage: 'written', label: t('masthead:writtenWaiting'), count: figures.waiting },
  ] as const
  return (
    <li className="masthead-publication">
      <header>
        <h2>
          <Link href={link(`/collections/publications/${id}`)}>{name}</Link>
          <small>{t(`masthead:${cadence}`)}</small>
        </h2>
        {canDraft ? <OpenNextIssue name={name} publication={id} size="small" /> : null}
      </header>
      <div>
        {latest ? (
          <>
            {t('masthead:latestIssue')}:{' '}
            <Link href={link(`/collections/issues/${latest.id}`)}>{latest.title}</Link>{' '}
            <Pill pillStyle={latest._status === 'published' ? 'success' : 'light-gray'} size="small">
              {latest._status === 'published' ? t('masthead:statusPublished') : t('masthead:statusDraft')}
            </Pill>
          </>
        ) : (
          t('masthead:noIssueYet')
        )}
      </div>
      <ul>
        {counts.map(({ stage, label, count }) => (
          <li key={stage}>
            <Link href={link(`/collections/stories?${atStage(id, stage)}`)}>
              <strong>{count}</strong> {label}
            </Link>
          </li>
        ))}
      </ul>
    </li>
  )
}

/** The filters of the list, in the form in which its filter bar shows them. */
function atStage(publication: Id, stage: Stage): string {
  const filters: [string, string][] = [
    ['[publication][equals]', String(publication)],
    ['[stage][equals]', stage],
    ...(stage === 'written' ? [['[placedIn][exists]', 'false'] satisfies [string, string]] : []),
  ]
  return new URLSearchParams(
    filters.map(([path, value], index) => [`where[or][0][and][${index}]${path}`, value]),
  ).toString()
}
