'use client'

import { useRowLabel } from '@payloadcms/ui'

import { idsOf } from '../../../collections/ids.js'
import type { LayoutRow } from '../../../src/core/assembly/index.js'
import { textOf } from './describe.js'
import { RowTitle } from './RowTitle.js'
import { useTitles } from './useTitles.js'
import { useWords } from '../../ui/useWords.js'

const KINDS = {
  each: 'masthead:layoutEach',
  group: 'masthead:layoutGroup',
  topics: 'masthead:layoutTopics',
  moves: 'masthead:layoutMoves',
} as const satisfies Record<LayoutRow['kind'], string>

const SORTS = {
  weight: 'masthead:sortWeight',
  newest: 'masthead:sortNewest',
  oldest: 'masthead:sortOldest',
  title: 'masthead:sortTitle',
} as const satisfies Record<LayoutRow['sort'], string>

/** Label of a row of a publication's layout: which sections it makes, and its rule in words. */
export function LayoutRowLabel() {
  const { data } = useRowLabel<Record<string, unknown>>()
  const { t } = useWords()
  const topics = useNames('topics', data.topics)
  const companies = useNames('companies', data.companies)

  const kind = t(KINDS[isKind(data.kind) ? data.kind : 'each'])
  const heading = data.kind === 'group' || data.kind === 'moves' ? textOf(data.heading) : null
  const kinds = Array.isArray(data.kinds) ? data.kinds.join(', ') : ''
  const rule = [
    topics && t('masthead:ruleTopics', { names: topics }),
    companies && t('masthead:ruleCompanies', { names: companies }),
    kinds && t('masthead:ruleKinds', { names: kinds }),
    isPositive(data.minWeight) && t('masthead:ruleMinWeight', { weight: data.minWeight }),
    data.kind === 'moves' &&
      typeof data.smallStoriesUpTo === 'number' &&
      t('masthead:ruleSmallStories', { weight: data.smallStoriesUpTo }),
    isPositive(data.maximum) && t('masthead:ruleMaximum', { count: data.maximum }),
    t(SORTS[isSort(data.sort) ? data.sort : 'weight']),
  ]
  return (
    <RowTitle
      title={heading ? t('masthead:layoutNamed', { kind, heading }) : kind}
      detail={rule.filter(Boolean).join(' · ')}
    />
  )
}

function useNames(collection: 'companies' | 'topics', value: unknown): string {
  const ids = idsOf(value).map(String)
  const titles = useTitles(collection, ids)
  return ids.map((id) => titles.get(id) ?? '…').join(', ')
}

const isKind = (value: unknown): value is LayoutRow['kind'] => typeof value === 'string' && value in KINDS
const isSort = (value: unknown): value is LayoutRow['sort'] => typeof value === 'string' && value in SORTS
const isPositive = (value: unknown): value is number => typeof value === 'number' && value > 0
