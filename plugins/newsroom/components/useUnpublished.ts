'use client'

import { useCallback } from 'react'

import type { Id } from '../../../collections/ids.js'
import { useApi } from '../../ui/useApi.js'

/** A story or a move that is not public yet. */
export interface Unpublished {
  collection: 'moves' | 'stories'
  id: Id
  title: string | null
}

/**
 * Finds those of some stories and moves that are not public, in the order given. Where the server does not answer,
 * none: publishing itself then says what is wrong.
 */
export function useUnpublished() {
  const call = useApi()

  return useCallback(
    async (contents: { stories: Id[]; moves: Id[] }): Promise<Unpublished[]> => {
      const find = async (
        collection: 'moves' | 'stories',
        field: 'summary' | 'title',
      ): Promise<Unpublished[]> => {
        const ids = contents[collection]
        if (ids.length === 0) return []
        const query = new URLSearchParams({
          'where[id][in]': ids.join(','),
          'where[_status][not_equals]': 'published',
          [`select[${field}]`]: 'true',
          depth: '0',
          limit: '0',
          pagination: 'false',
        })
        const answer = await call<{ docs: { id: Id; title?: string | null; summary?: string | null }[] }>(
          'GET',
          `/${collection}?${query}`,
        )
        const docs = answer.ok ? answer.body.docs : []
        const place = new Map(ids.map((id, at) => [String(id), at]))
        return docs
          .map((doc) => ({ collection, id: doc.id, title: doc[field] ?? null }))
          .sort((a, b) => (place.get(String(a.id)) ?? 0) - (place.get(String(b.id)) ?? 0))
      }
      return (await Promise.all([find('stories', 'title'), find('moves', 'summary')])).flat()
    },
    [call],
  )
}
