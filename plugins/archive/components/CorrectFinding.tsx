'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'

import { MOVE_KINDS } from '../../../collections/moves/values.js'
import { FailureNote } from '../../ui/FailureNote.js'
import { useApi, type Failure } from '../../ui/useApi.js'
import { useWords } from '../../ui/useWords.js'
import type { ReportedFinding } from '../operations/reportFindings.js'

export type Correction = Record<string, string>

interface Document {
  alt?: string
  title?: string
  kind?: string
  person?: { name: string } | null
  company?: { name: string } | null
  role?: string | null
}

const FIELDS = { media: ['alt'], stories: ['title'], moves: ['kind', 'person', 'role', 'company'] } as const
const REQUIRED: ReadonlySet<string> = new Set(['alt', 'title', 'person'])

/** Corrects in place what was made of a finding: a title, an alternative text, or who moved where and as what. */
export function CorrectFinding(props: {
  made: NonNullable<ReportedFinding['made']>
  onSave: (correction: Correction) => Promise<void>
  onCancel: () => void
}) {
  const { made, onSave, onCancel } = props
  const { collection, id } = made
  const call = useApi()
  const { t } = useWords()
  const fieldId = useId()
  const [values, setValues] = useState<Correction | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isSaving, setSaving] = useState(false)

  useEffect(() => {
    void call<Document>('GET', `/${collection}/${id}?depth=1&draft=true`).then((answer) => {
      if (answer.ok) setValues(valuesOf(answer.body, collection))
      else setFailure(answer.failure)
    })
  }, [call, collection, id])

  const isWhole = FIELDS[collection].every((name) => !REQUIRED.has(name) || Boolean(values?.[name]?.trim()))
  const save = async () => {
    if (!values || !isWhole || isSaving) return
    setSaving(true)
    await onSave(values)
    setSaving(false)
  }
  const set = (name: string) => (event: { target: { value: string } }) =>
    setValues({ ...values, [name]: event.target.value })

  if (failure) return <FailureNote failure={failure} />
  if (!values) return <p>{t('masthead:importLoading')}</p>
  return (
    <div
      className="masthead-finding__form"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
        // Not the form of the document around it, which has nothing to save.
        event.preventDefault()
        void save()
      }}
      role="group"
    >
      {FIELDS[collection].map((name) => (
        <label htmlFor={`${fieldId}-${name}`} key={name}>
          {t(`masthead:importField_${name}`)}
          {name === 'kind' ? (
            <select id={`${fieldId}-kind`} onChange={set('kind')} value={values.kind}>
              {MOVE_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`masthead:move_${kind}`)}
                </option>
              ))}
            </select>
          ) : (
            <input
              autoComplete="off"
              id={`${fieldId}-${name}`}
              onChange={set(name)}
              required={REQUIRED.has(name)}
              type="text"
              value={values[name]}
            />
          )}
        </label>
      ))}
      <div className="masthead-finding__actions">
        <Button disabled={isSaving || !isWhole} margin={false} onClick={() => void save()} size="small">
          {t('masthead:importCorrectSave')}
        </Button>
        <Button buttonStyle="secondary" disabled={isSaving} margin={false} onClick={onCancel} size="small">
          {t('masthead:cancel')}
        </Button>
      </div>
    </div>
  )
}

function valuesOf(doc: Document, collection: keyof typeof FIELDS): Correction {
  const named = { ...doc, person: doc.person?.name, company: doc.company?.name }
  return Object.fromEntries(FIELDS[collection].map((name) => [name, named[name] ?? '']))
}
