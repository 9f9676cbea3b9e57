import { Button } from '@payloadcms/ui'
import type { TFunction } from '@payloadcms/translations'
import { formatAdminURL } from 'payload/shared'
import type { ServerProps } from 'payload'

import { SUBSCRIBER_STATES } from '../../../collections/subscribers/values.js'
import type { WordKey } from '../../ui/translations/index.js'
import { subscriberFigures } from '../operations/subscriberFigures.js'
import { GrowthChart } from './GrowthChart.js'
import { ImportSubscribersButton } from './ImportSubscribersButton.js'
import { PublicationLinks } from './PublicationLinks.js'
import './subscriberFigures.css'

/** Payload hands over its `t` without knowing that it has our words too. */
type Props = Omit<ServerProps, 'i18n'> & { i18n: { language: string; t: TFunction<WordKey> } }

/** More than can be chosen among by links. */
const MOST_PUBLICATIONS = 20

/** Above the list of subscribers: how many there are by state, and how their number grew. */
export async function SubscriberFigures({ i18n, payload, searchParams, user }: Props) {
  if (!user) return null
  const { language, t } = i18n
  const { docs: publications } = await payload.find({
    ...{ collection: 'publications', depth: 0, limit: MOST_PUBLICATIONS, pagination: false, joins: false },
    ...{ overrideAccess: false, user, select: { name: true } },
  })
  const chosen = publications.find(({ id }) => String(id) === searchParams?.figures)
  const { byState, growth } = await subscriberFigures(payload, user, chosen ? { publication: chosen.id } : {})
  const total = SUBSCRIBER_STATES.reduce((sum, state) => sum + byState[state], 0)
  if (total === 0 && !chosen) {
    return (
      <section aria-label={t('masthead:subscribers')} className="masthead-subscribers">
        <p>{t('masthead:subscribersNone')}</p>
        <ImportSubscribersButton />
      </section>
    )
  }
  const url = formatAdminURL({ apiRoute: payload.config.routes.api, path: '/subscribers/export' })
  const numbers = new Intl.NumberFormat(language)

  return (
    <section aria-label={t('masthead:subscribers')} className="masthead-subscribers">
      {publications.length > 1 ? (
        <PublicationLinks
          chosen={chosen?.id ?? null}
          list={formatAdminURL({ adminRoute: payload.config.routes.admin, path: '/collections/subscribers' })}
          publications={publications}
          t={t}
        />
      ) : null}
      <dl className="masthead-subscribers__states">
        {SUBSCRIBER_STATES.map((state) => (
          <div key={state} className={`masthead-subscribers__state masthead-subscribers__state--${state}`}>
            <dt>{t(`masthead:subscribers_${state}`)}</dt>
            <dd>{numbers.format(byState[state])}</dd>
          </div>
        ))}
      </dl>
      <GrowthChart growth={growth} label={t('masthead:subscribersGrowth')} language={language} />
      <div className="masthead-subscribers__actions">
        <ImportSubscribersButton />
        <Button buttonStyle="secondary" el="anchor" margin={false} size="small" url={url}>
          {t('masthead:subscribersExport')}
        </Button>
      </div>
    </section>
  )
}
