'use client'

import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import { FailureNote } from '../../ui/FailureNote.js'
import { useWords } from '../../ui/useWords.js'
import { useChoices, type Choice } from './useChoices.js'

interface Props {
  chosen: Choice['id'] | null
  onChange: (chosen: Choice['id'] | null) => void
}

const PRESETS =
  '/payload-query-presets?where[relatedCollection][equals]=subscribers&limit=0&depth=0&select[title]=true&sort=title'

/** The filters that were saved on the list of subscribers. */
export function FilterChoice({ chosen, onChange }: Props) {
  const { config } = useConfig()
  const { t } = useWords()
  const filters = useChoices(PRESETS, 'title')
  const list = formatAdminURL({ adminRoute: config.routes.admin, path: '/collections/subscribers' })
  if (filters === null) return <p>{t('masthead:sendLoading')}</p>
  if (!filters.ok) return <FailureNote failure={filters.failure} />

  return (
    <>
      {filters.body.length > 0 ? (
        <select
          aria-label={t('masthead:sendFilter')}
          onChange={({ target }) =>
            onChange(filters.body.find(({ id }) => String(id) === target.value)?.id ?? null)
          }
          value={chosen ?? ''}
        >
          <option value="">{t('masthead:sendChoose')}</option>
          {filters.body.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      ) : null}
      <small>
        {t(filters.body.length > 0 ? 'masthead:sendFilterHint' : 'masthead:sendFilterNone')}{' '}
        <a href={list}>{t('masthead:subscribers')}</a>
      </small>
    </>
  )
}
