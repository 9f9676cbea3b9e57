'use client'

import { getTranslation } from '@payloadcms/translations'
import { useConfig } from '@payloadcms/ui'

import { useWords } from '../useWords.js'
import type { Merged } from '../../../collections/references/merging.js'

/** What would move, by what the one that stays would be known, and what becomes of the other. */
export function MergePreview({ preview }: { preview: Merged }) {
  const { getEntityConfig } = useConfig()
  const { i18n, t } = useWords()
  const { aliases, formerSlugs, from, into, references } = preview
  const labelOf = (collectionSlug: string) => {
    const labels = getEntityConfig({ collectionSlug })?.labels
    return labels?.plural ? getTranslation(labels.plural, i18n) : collectionSlug
  }

  return (
    <section className="masthead-merge__preview">
      <h3>{t('masthead:mergeMoves', { name: into.name })}</h3>
      {references.length === 0 ? <p>{t('masthead:mergeNothing')}</p> : null}
      <dl>
        {references.map(({ collection, count }) => (
          <div key={collection}>
            <dt>{labelOf(collection)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
        <div>
          <dt>{t('masthead:mergeKnownAs')}</dt>
          <dd>{aliases.join(', ')}</dd>
        </div>
        <div>
          <dt>{t('masthead:mergeOldSlugs')}</dt>
          <dd>{formerSlugs.join(', ')}</dd>
        </div>
      </dl>
      <p>{t('masthead:mergeEditions')}</p>
      <p>{t('masthead:mergeUndo', { name: from.name })}</p>
    </section>
  )
}
