'use client'

import { useWords } from '../../ui/useWords.js'
import type { SendForm } from './useSendForm.js'

/** How many would get it, and why others would not. */
export function SendCount({ preview, isCounting }: Pick<SendForm, 'isCounting' | 'preview'>) {
  const { t } = useWords()
  const leftOut = preview ? preview.matching - preview.recipients : 0
  return (
    <div aria-busy={isCounting} className="masthead-send__count" role="status">
      {isCounting ? <p>{t('masthead:sendCounting')}</p> : null}
      {preview ? (
        <p>
          <strong>{t('masthead:sendRecipients', { count: preview.recipients })}</strong>
          {leftOut > 0 ? ` ${t('masthead:sendLeftOut', { count: leftOut })}` : null}
          {preview.unknown > 0 ? ` ${t('masthead:sendUnknown', { count: preview.unknown })}` : null}
        </p>
      ) : null}
    </div>
  )
}
