'use client'

import { Button, useModal } from '@payloadcms/ui'
import { useState } from 'react'

import { MergeDialog } from '../../ui/merge/MergeDialog.js'
import { useWords } from '../../ui/useWords.js'
import type { Filed } from '../operations/importReport.js'

const SLUG = 'masthead-import-merge'

/** People and companies that were new with the import; one that was there under another name is merged from here. */
export function ImportFiled(props: {
  filed: readonly Filed[]
  canMerge: boolean
  link: (path: `/${string}`) => string
  onMerged: (from: Filed, into: number | string) => void
}) {
  const { filed, canMerge, link, onMerged } = props
  const { closeModal, openModal } = useModal()
  const { t } = useWords()
  const [chosen, setChosen] = useState<Filed | null>(null)
  const count = (collection: Filed['collection']) =>
    filed.filter((one) => one.collection === collection).length

  return (
    <details className="masthead-import__filed">
      <summary>
        {t('masthead:importFiled', { people: count('people'), companies: count('companies') })}
      </summary>
      <p>{t('masthead:importFiledLead')}</p>
      <ul>
        {filed.map((one) => (
          <li key={`${one.collection}/${one.id}`}>
            <a href={link(`/collections/${one.collection}/${one.id}`)}>{one.name}</a>
            <Button
              aria-label={t('masthead:importMergeOne', { name: one.name })}
              buttonStyle="secondary"
              disabled={!canMerge}
              extraButtonProps={{ 'aria-haspopup': 'dialog' }}
              margin={false}
              onClick={() => {
                setChosen(one)
                openModal(SLUG)
              }}
              size="small"
            >
              {t('masthead:merge')}
            </Button>
          </li>
        ))}
      </ul>
      {chosen ? (
        <MergeDialog
          collection={chosen.collection}
          id={chosen.id}
          key={chosen.id}
          name={chosen.name}
          onMerged={(into) => {
            closeModal(SLUG)
            setChosen(null)
            onMerged(chosen, into.id)
          }}
          slug={SLUG}
        />
      ) : null}
    </details>
  )
}
