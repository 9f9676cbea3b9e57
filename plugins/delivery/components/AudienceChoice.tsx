'use client'

import { useId } from 'react'

import { AUDIENCES, type AudienceKind } from '../../../collections/sends/values.js'
import { useWords } from '../../ui/useWords.js'
import { AddressList } from './AddressList.js'
import { lastStart, withFailed, type AudienceDraft } from './audienceDraft.js'
import { FilterChoice } from './FilterChoice.js'
import { TopicChoice } from './TopicChoice.js'
import type { ShownSend } from './useSends.js'
import { whenInZone } from './whenInZone.js'

interface Props {
  draft: AudienceDraft
  onChange: (draft: AudienceDraft) => void
  sends: readonly ShownSend[] | null
  timezone: string | undefined
}

/** To whom an issue is sent, and what each kind of audience asks for besides. */
export function AudienceChoice({ draft, onChange, sends, timezone }: Props) {
  const { i18n, t } = useWords()
  const name = useId()
  const failed = withFailed(sends)
  const isOffered: Partial<Record<AudienceKind, boolean>> = {
    since: lastStart(sends) !== null,
    failed: failed.length > 0,
  }
  const choose = (kind: AudienceKind) =>
    onChange({ ...draft, kind, ofSend: draft.ofSend ?? failed[0]?.id ?? null })

  const details = () => {
    switch (draft.kind) {
      case 'topics':
        return <TopicChoice chosen={draft.topics} onChange={(topics) => onChange({ ...draft, topics })} />
      case 'filter':
        return <FilterChoice chosen={draft.filter} onChange={(filter) => onChange({ ...draft, filter })} />
      case 'addresses':
        return <AddressList list={draft.list} onChange={(list) => onChange({ ...draft, list })} />
      case 'failed':
        return (
          <select
            aria-label={t('masthead:sendOfSend')}
            onChange={({ target }) =>
              onChange({
                ...draft,
                ofSend: failed.find(({ id }) => String(id) === target.value)?.id ?? null,
              })
            }
            value={draft.ofSend ?? ''}
          >
            {failed.map(({ id, sendAt, counts }) => (
              <option key={id} value={id}>
                {whenInZone(sendAt, timezone, i18n.language)} ({counts.failed.toLocaleString(i18n.language)})
              </option>
            ))}
          </select>
        )
      case 'all':
      case 'since':
        return null
    }
  }

  return (
    <fieldset className="masthead-send__to">
      <legend>{t('masthead:sendTo')}</legend>
      {AUDIENCES.filter((kind) => isOffered[kind] ?? true).map((kind) => {
        const asked = kind === draft.kind ? details() : null
        return (
          <div key={kind}>
            <label>
              <input checked={kind === draft.kind} name={name} onChange={() => choose(kind)} type="radio" />
              {t(`masthead:sendTo_${kind}`)}
            </label>
            {asked ? <div className="masthead-send__asked">{asked}</div> : null}
          </div>
        )
      })}
    </fieldset>
  )
}
