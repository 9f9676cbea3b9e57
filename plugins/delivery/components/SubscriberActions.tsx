'use client'

import { Button, useConfig, useDocumentInfo, useFormFields, useFormModified, useModal } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import type { SubscriberState } from '../../../collections/subscribers/values.js'
import { useWords } from '../../ui/useWords.js'
import { EndSubscriptionDialog, type Ending } from './EndSubscriptionDialog.js'

/** On a subscriber: what they may ask of the publisher, as on their own page of preferences. */
export function SubscriberActions() {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { isModalOpen, openModal } = useModal()
  const isModified = useFormModified()
  const { t } = useWords()
  const state = useFormFields(([fields]) => fields.state?.value as SubscriberState | undefined)
  if (!id || state === undefined || state === 'erased') return null

  const slugOf = (ending: Ending) => `masthead-${ending}-${id}`
  const endings: Ending[] = state === 'active' || state === 'pending' ? ['unsubscribe', 'erase'] : ['erase']
  return (
    <>
      <Button
        buttonStyle="secondary"
        el="anchor"
        margin={false}
        url={formatAdminURL({ apiRoute: config.routes.api, path: `/subscribers/${id}/held` })}
      >
        {t('masthead:subscriberHeld')}
      </Button>
      {endings.map((ending) => (
        <Button
          buttonStyle="secondary"
          disabled={isModified}
          extraButtonProps={{ 'aria-haspopup': 'dialog' }}
          key={ending}
          margin={false}
          onClick={() => openModal(slugOf(ending))}
          tooltip={isModified ? t('masthead:subscriberHintModified') : undefined}
        >
          {t(`masthead:subscriber_${ending}`)}
        </Button>
      ))}
      {endings.map((ending) =>
        isModalOpen(slugOf(ending)) ? (
          <EndSubscriptionDialog ending={ending} key={ending} slug={slugOf(ending)} subscriber={id} />
        ) : null,
      )}
    </>
  )
}
