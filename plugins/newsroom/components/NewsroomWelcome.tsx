import type { TFunction } from '@payloadcms/translations'
import { formatAdminURL } from 'payload/shared'
import type { ServerProps } from 'payload'

import type { WordKey } from '../../ui/translations/index.js'
import { FirstSteps } from './FirstSteps.js'
import { newsroomFigures } from './newsroomFigures.js'
import { PublicationCard } from './PublicationCard.js'
import './newsroomWelcome.css'

/** Payload hands over its `t` without knowing that it has our words too. */
type Props = Omit<ServerProps, 'i18n'> & { i18n: { t: TFunction<WordKey> } }

/** On the dashboard: how far the next issue of each publication is; in an empty newsroom, how to begin. */
export async function NewsroomWelcome({ i18n, payload, permissions, user }: Props) {
  if (!user || !permissions?.collections?.publications?.read) return null
  const { t } = i18n
  const { publications, hasStories, hasIssues } = await newsroomFigures(payload, user)
  const adminRoute = payload.config.routes.admin
  const link = (path: `/${string}`) => formatAdminURL({ adminRoute, path })
  const isComplete = publications.length > 0 && hasStories && hasIssues

  return (
    <section aria-label={t('masthead:newsroom')} className="masthead-welcome">
      {isComplete ? null : (
        <FirstSteps
          isDone={{ publication: publications.length > 0, stories: hasStories, issue: hasIssues }}
          link={link}
          t={t}
        />
      )}
      {publications.length > 0 ? (
        <ul className="masthead-welcome__publications">
          {publications.map((figures) => (
            <PublicationCard
              canDraft={Boolean(permissions.collections?.issues?.create)}
              figures={figures}
              key={figures.id}
              link={link}
              t={t}
            />
          ))}
        </ul>
      ) : null}
    </section>
  )
}
