'use client'

import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import type { AssembledIssue } from '../operations/assembleIssue.js'
import type { NamedLeftover, NamedPlacement } from '../operations/nameContents.js'
import { useWords } from '../../ui/useWords.js'
import './assemblyPreview.css'

interface Props {
  assembled: AssembledIssue
  isBusy: boolean
  isFrozen: boolean
  onRemedy: (leftover: NamedLeftover) => void
}

/** What a dry run answered: what would be added, what is left out, what stands; each with its reason. */
export function AssemblyPreview({ assembled, isBusy, isFrozen, onRemedy }: Props) {
  const { t } = useWords()
  const { issue, placements, unplaced } = assembled
  const headings = new Map((issue.sections ?? []).map(({ id, heading }) => [id, heading]))
  const added = placements.filter((placement) => placement.added)
  const standing = placements.filter((placement) => !placement.added)
  const canTarget = Boolean(issue.year && issue.week)

  const placed = (placement: NamedPlacement) => {
    const heading = headings.get(placement.section) ?? t('masthead:untitledSection')
    return (
      <Entry key={placement.item} reason={placement.reason} title={placement.title}>
        <span className="masthead-assembly__section">
          {heading === placement.title
            ? t('masthead:inOwnSection')
            : t('masthead:inSection', { section: heading })}
        </span>
      </Entry>
    )
  }
  return (
    <div aria-busy={isBusy} className="masthead-assembly">
      {added.length > 0 ? (
        <section aria-label={t('masthead:added')}>
          <h3>{t('masthead:added')}</h3>
          <ul>{added.map(placed)}</ul>
        </section>
      ) : null}
      <section aria-label={t('masthead:leftOut')}>
        <h3>{t('masthead:leftOut')}</h3>
        {unplaced.length === 0 ? (
          <p className="masthead-assembly__none">{t('masthead:leftOutNone')}</p>
        ) : null}
        <ul>
          {unplaced.map((leftover) => (
            <Entry key={leftover.story ?? leftover.move} reason={leftover.reason} title={leftover.title}>
              {!isFrozen && (leftover.remedy === 'askBack' || (leftover.remedy === 'target' && canTarget)) ? (
                <RemedyButton isBusy={isBusy} leftover={leftover} onRemedy={onRemedy} />
              ) : null}
            </Entry>
          ))}
        </ul>
      </section>
      {standing.length > 0 ? (
        <details>
          <summary>
            {t('masthead:standing')} ({standing.length})
          </summary>
          <ul>{standing.map(placed)}</ul>
        </details>
      ) : null}
    </div>
  )
}

function Entry({ title, reason, children }: { title: string; reason: string; children?: ReactNode }) {
  return (
    <li className="masthead-assembly__entry">
      <div>
        <span className="masthead-assembly__title">{title}</span>
        <span className="masthead-assembly__reason">{reason}</span>
      </div>
      {children}
    </li>
  )
}

function RemedyButton({
  isBusy,
  leftover,
  onRemedy,
}: Pick<Props, 'isBusy' | 'onRemedy'> & { leftover: NamedLeftover }) {
  const { t } = useWords()
  const isAsking = leftover.remedy === 'askBack'
  const { title } = leftover
  return (
    <Button
      aria-label={isAsking ? t('masthead:askBackLabel', { title }) : t('masthead:targetLabel', { title })}
      buttonStyle="secondary"
      disabled={isBusy}
      margin={false}
      onClick={() => onRemedy(leftover)}
      size="small"
    >
      {isAsking ? t('masthead:askBack') : t('masthead:target')}
    </Button>
  )
}
