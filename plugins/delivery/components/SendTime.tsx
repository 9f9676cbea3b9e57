'use client'

import { useId } from 'react'

import { useWords } from '../../ui/useWords.js'
import type { SendForm } from './useSendForm.js'
import { whenInZone } from './whenInZone.js'

/** When it is sent, as the clocks of the publication show it. */
export function SendTime({ at, setAt, check, preview }: SendForm) {
  const { i18n, t } = useWords()
  const ids = { field: useId(), hint: useId() }
  const instant = at === '' ? null : (preview?.sendAt ?? null)
  const when = instant === null ? '' : whenInZone(instant, check?.timezone, i18n.language)
  const isOver = instant !== null && Date.parse(instant) <= Date.now()

  return (
    <div className="masthead-send__at">
      <label htmlFor={ids.field}>{t('masthead:sendAt')}</label>
      <input
        aria-describedby={ids.hint}
        id={ids.field}
        onChange={(event) => setAt(event.target.value)}
        type="datetime-local"
        value={at}
      />
      <small id={ids.hint}>
        {check ? t('masthead:sendAtHint', { zone: check.timezone }) : t('masthead:sendLoading')}
      </small>
      <small role="status">
        {when === '' ? '' : t(isOver ? 'masthead:sendAtPast' : 'masthead:sendAtIs', { time: when })}
      </small>
    </div>
  )
}
