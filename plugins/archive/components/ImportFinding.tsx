'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { useWords } from '../../ui/useWords.js'
import type { ReportedFinding } from '../operations/reportFindings.js'
import { CorrectFinding, type Correction } from './CorrectFinding.js'

/** Below this, an editor should look. */
export const DOUBTFUL = 0.8

export const isOpen = ({ confidence, settled }: ReportedFinding) => confidence < DOUBTFUL && settled === null

/** One finding: how sure it is, the words that it rests on, and what to do about it. */
export function ImportFinding(props: {
  finding: ReportedFinding
  canSettle: boolean
  link: (path: `/${string}`) => string
  onSettle: (correction?: Correction) => Promise<boolean>
}) {
  const { finding, canSettle, link, onSettle } = props
  const { confidence, made, message, settled, text } = finding
  const { t } = useWords()
  const [isCorrecting, setCorrecting] = useState(false)
  const about = text === '' ? message : text.slice(0, 80)
  const settle = async (correction?: Correction) => {
    if (await onSettle(correction)) setCorrecting(false)
  }

  const isUnsure = isOpen(finding)

  return (
    <li className={`masthead-finding${isUnsure ? ' masthead-finding--open' : ''}`}>
      <span className="masthead-finding__confidence">
        {settled === null ? `${Math.round(confidence * 100)} %` : t(`masthead:import_${settled}`)}
      </span>
      <div className="masthead-finding__text">
        <span>{message}</span> {text ? <q>{text.length > 160 ? `${text.slice(0, 159)}…` : text}</q> : null}
      </div>
      {isCorrecting && made ? (
        <CorrectFinding made={made} onCancel={() => setCorrecting(false)} onSave={settle} />
      ) : (
        <div className="masthead-finding__actions">
          {made ? (
            <a href={link(`/collections/${made.collection}/${made.id}`)}>{t('masthead:importOpenOne')}</a>
          ) : null}
          {finding.canCorrect && canSettle ? (
            <Button
              aria-label={t('masthead:importCorrectOne', { text: about })}
              buttonStyle="secondary"
              margin={false}
              onClick={() => setCorrecting(true)}
              size="small"
            >
              {t('masthead:importCorrect')}
            </Button>
          ) : null}
          {isUnsure && canSettle ? (
            <Button
              aria-label={t('masthead:importDiscardOne', { text: about })}
              buttonStyle="secondary"
              margin={false}
              onClick={() => void settle()}
              size="small"
            >
              {t('masthead:importDiscard')}
            </Button>
          ) : null}
        </div>
      )}
    </li>
  )
}
