import { Button } from '@payloadcms/ui'
import type { TFunction } from '@payloadcms/translations'
import { formatAdminURL } from 'payload/shared'
import type { ServerProps } from 'payload'

import type { WordKey } from '../../ui/translations/index.js'
import './exportEverything.css'

/** Payload hands over its `t` without knowing that it has our words too. */
type Props = Omit<ServerProps, 'i18n'> & { i18n: { t: TFunction<WordKey> } }

/** Under the dashboard, for administrators: the whole archive as a zip. Whoever may make API keys is one. */
export function ExportEverything({ i18n, payload, permissions, user }: Props) {
  if (!user || !permissions?.collections?.integrations?.create) return null
  const { t } = i18n
  const url = formatAdminURL({ apiRoute: payload.config.routes.api, path: '/archive/export' })

  return (
    <section aria-labelledby="masthead-export" className="masthead-export">
      <div>
        <h2 id="masthead-export">{t('masthead:export')}</h2>
        <p>{t('masthead:exportText')}</p>
      </div>
      <Button buttonStyle="secondary" el="anchor" margin={false} url={url}>
        {t('masthead:exportDownload')}
      </Button>
    </section>
  )
}
