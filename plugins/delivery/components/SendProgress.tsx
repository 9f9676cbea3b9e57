'use client'

import { Button } from '@payloadcms/ui'
import { useId } from 'react'

import type { SendState } from '../../../collections/sends/values.js'
import { useWords } from '../../ui/useWords.js'
import type { ShownSend } from './useSends.js'
import { whenInZone } from './whenInZone.js'

interface Props {
  send: ShownSend
  isBusy: boolean
  /** Where the publication is. */
  timezone: string | undefined
  act: (path: 'cancel' | 'pause' | 'resume' | 'retry', body?: object) => void
}

const GOING: readonly SendState[] = ['scheduled', 'preparing', 'sending', 'stalled']
const SHOWN = ['accepted', 'waiting', 'failed', 'skipped', 'uncertain'] as const

/** One send: how far it is, what stands in its way, and what can be done about it. */
export function SendProgress({ send, isBusy, timezone, act }: Props) {
  const { i18n, t } = useWords()
  const labelId = useId()
  const { counts, state } = send
  const { filter, kind } = send.audience
  const forWhom =
    kind === 'filter' && filter ? `${t('masthead:sendTo_filter')}: ${filter}` : t(`masthead:sendTo_${kind}`)
  const isWaiting = GOING.includes(state) && send.retryAt && Date.parse(send.retryAt) > Date.now()
  const goesOn = isWaiting && send.retryAt ? whenInZone(send.retryAt, timezone, i18n.language) : null
  const number = (value: number) => value.toLocaleString(i18n.language)
  const button = (label: string, onClick: () => void) => (
    <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={onClick} size="small">
      {label}
    </Button>
  )
  return (
    <section aria-labelledby={labelId} className={`masthead-send__one masthead-send__one--${state}`}>
      <h3 id={labelId}>
        {t(`masthead:send_${state}`)}
        <small>{whenInZone(send.sendAt, timezone, i18n.language)}</small>
      </h3>
      <progress
        aria-labelledby={labelId}
        max={Math.max(counts.prepared, 1)}
        value={counts.prepared - counts.waiting}
      />
      <dl>
        {SHOWN.map((name) => (
          <div key={name}>
            <dt>{t(`masthead:delivery_${name}`)}</dt>
            <dd>{number(counts[name])}</dd>
          </div>
        ))}
      </dl>
      <p>{forWhom}</p>
      {send.problem ? (
        <p className="masthead-send__problem">
          {send.problem}
          {goesOn === null ? null : ` ${t('masthead:sendGoesOn', { time: goesOn })}`}
        </p>
      ) : null}
      {counts.uncertain > 0 ? <p>{t('masthead:sendUncertain')}</p> : null}
      <div className="masthead-send__actions">
        {GOING.includes(state) ? button(t('masthead:sendPause'), () => act('pause')) : null}
        {state === 'paused' || state === 'stalled'
          ? button(t('masthead:sendResume'), () => act('resume'))
          : null}
        {GOING.includes(state) || state === 'paused'
          ? button(t('masthead:sendCancel'), () => act('cancel'))
          : null}
        {counts.failed > 0 && state !== 'cancelled'
          ? button(t('masthead:sendRetryFailed'), () => act('retry', { which: 'failed' }))
          : null}
        {counts.uncertain > 0 && state !== 'cancelled'
          ? button(t('masthead:sendRetryUncertain'), () => act('retry', { which: 'uncertain' }))
          : null}
      </div>
    </section>
  )
}
