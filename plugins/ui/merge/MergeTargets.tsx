'use client'

import { useId, useState } from 'react'

import { FailureNote } from '../FailureNote.js'
import { useWords } from '../useWords.js'
import type { Duplicate } from '../../../collections/references/merging.js'
import { useSubjects } from './useSubjects.js'

interface Props {
  collection: 'companies' | 'people'
  id: number | string
  chosen: Duplicate | null
  isBusy: boolean
  onChoose: (target: Duplicate) => void
}

/** A search by name, and a list to choose from. What is probably the same is offered before anything is typed. */
export function MergeTargets({ collection, id, chosen, isBusy, onChoose }: Props) {
  const { t } = useWords()
  const fieldId = useId()
  const [typed, setTyped] = useState('')
  const found = useSubjects(collection, id, typed)
  const targets = found?.ok ? found.body.docs : []
  const isSearch = typed.trim() !== ''

  return (
    <>
      <label className="masthead-merge__label" htmlFor={fieldId}>
        {t('masthead:mergeSearch')}
      </label>
      <input
        autoComplete="off"
        className="masthead-merge__search"
        disabled={isBusy}
        id={fieldId}
        onChange={({ target }) => setTyped(target.value)}
        type="search"
        value={typed}
      />
      {found?.ok === false ? <FailureNote failure={found.failure} /> : null}
      <p aria-live="polite" className="masthead-merge__none" role="status">
        {found?.ok && targets.length === 0
          ? t(isSearch ? 'masthead:mergeNoneFound' : 'masthead:mergeNoneLikely')
          : ''}
      </p>
      {targets.length > 0 ? (
        <fieldset className="masthead-merge__targets" disabled={isBusy}>
          <legend>{t(isSearch ? 'masthead:mergeFound' : 'masthead:mergeLikely')}</legend>
          {targets.map((target) => (
            <label key={target.id}>
              <input
                checked={chosen?.id === target.id}
                name={`${fieldId}-target`}
                onChange={() => onChoose(target)}
                type="radio"
              />
              <span>
                {target.name}
                {target.aliases?.length ? <small>{target.aliases.join(', ')}</small> : null}
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
    </>
  )
}
