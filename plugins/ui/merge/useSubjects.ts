'use client'

import { useDebounce } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { useApi, type Answer } from '../useApi.js'
import type { Duplicate } from '../../../collections/references/merging.js'

const SHOWN = 10

/**
 * Whom a document can be merged into: those that are probably the same until something is searched for, then what has
 * it in a name. Null while it is looked up.
 */
export function useSubjects(
  collection: 'companies' | 'people',
  id: number | string,
  typed: string,
): Answer<{ docs: Duplicate[] }> | null {
  const call = useApi()
  const text = useDebounce(typed.trim(), 250)
  const [found, setFound] = useState<Answer<{ docs: Duplicate[] }> | null>(null)

  useEffect(() => {
    let isCurrent = true
    setFound(null)
    const path = text === '' ? (`/${collection}/${id}/duplicates` as const) : search(collection, id, text)
    void call<{ docs: Duplicate[] }>('GET', path).then((answer) => {
      if (isCurrent) setFound(answer)
    })
    return () => {
      isCurrent = false
    }
  }, [call, collection, id, text])

  return found
}

function search(collection: string, id: number | string, text: string): `/${string}` {
  const query = new URLSearchParams({
    'where[and][0][id][not_equals]': String(id),
    'where[and][1][or][0][name][like]': text,
    'where[and][1][or][1][aliases][like]': text,
    'select[name]': 'true',
    'select[aliases]': 'true',
    sort: 'name',
    depth: '0',
    limit: String(SHOWN),
  })
  return `/${collection}?${query.toString()}`
}
