'use client'

import { useDocumentEvents } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { useApi } from '../../ui/useApi.js'

/** Where each collection keeps its title. */
const TITLE_FIELDS = { stories: 'title', moves: 'summary', topics: 'name', companies: 'name' } as const

export type Titled = keyof typeof TITLE_FIELDS

type Call = ReturnType<typeof useApi>

/** Titles seen so far in this tab; `null`: asked for, and not there. */
const known = new Map<string, string | null>()
const wanted = new Map<Titled, Map<string, ((title: string | null) => void)[]>>()

/**
 * Titles of documents by their ids, each fetched once in this tab; what a page asks for at the same time goes
 * in one request for each collection. An id whose title is not known yet is missing from the answer.
 */
export function useTitles(collection: Titled, ids: readonly string[]): ReadonlyMap<string, string | null> {
  const call = useApi()
  const { mostRecentUpdate } = useDocumentEvents()
  const [titles, setTitles] = useState<ReadonlyMap<string, string | null>>(() => seen(collection, ids))
  const asked = ids.join(',')

  useEffect(() => {
    let isCurrent = true
    const list = asked === '' ? [] : asked.split(',')
    setTitles(seen(collection, list))
    const open = list.filter((id) => !known.has(`${collection}:${id}`))
    void Promise.all(open.map((id) => fetchTitle(collection, id, call))).then(() => {
      if (isCurrent && open.length > 0) setTitles(seen(collection, list))
    })
    return () => {
      isCurrent = false
    }
  }, [asked, call, collection])

  useEffect(() => {
    if (mostRecentUpdate?.entitySlug !== collection || mostRecentUpdate.id === undefined) return
    const key = `${collection}:${mostRecentUpdate.id}`
    const title: unknown = mostRecentUpdate.doc && Reflect.get(mostRecentUpdate.doc, TITLE_FIELDS[collection])
    if (typeof title !== 'string' || known.get(key) === title) return
    known.set(key, title)
    setTitles(seen(collection, asked === '' ? [] : asked.split(',')))
  }, [asked, collection, mostRecentUpdate])

  return titles
}

function seen(collection: Titled, ids: readonly string[]): Map<string, string | null> {
  return new Map(
    ids.flatMap((id): [string, string | null][] => {
      const title = known.get(`${collection}:${id}`)
      return title === undefined ? [] : [[id, title]]
    }),
  )
}

function fetchTitle(collection: Titled, id: string, call: Call): Promise<string | null> {
  return new Promise((resolve) => {
    const batch = wanted.get(collection) ?? new Map<string, ((title: string | null) => void)[]>()
    if (!wanted.has(collection)) {
      wanted.set(collection, batch)
      queueMicrotask(() => setTimeout(() => void send(collection, call)))
    }
    batch.set(id, [...(batch.get(id) ?? []), resolve])
  })
}

async function send(collection: Titled, call: Call): Promise<void> {
  const batch = wanted.get(collection)
  wanted.delete(collection)
  if (!batch) return
  const field = TITLE_FIELDS[collection]
  const query = new URLSearchParams({
    'where[id][in]': [...batch.keys()].join(','),
    [`select[${field}]`]: 'true',
    depth: '0',
    draft: 'true',
    limit: '0',
    pagination: 'false',
  })
  const answer = await call<{ docs: ({ id: number | string } & Record<string, unknown>)[] }>(
    'GET',
    `/${collection}?${query}`,
  )
  const titles = new Map(answer.ok ? answer.body.docs.map((doc) => [String(doc.id), doc[field]]) : [])
  for (const [id, resolvers] of batch) {
    const title = titles.get(id)
    const value = typeof title === 'string' ? title : null
    // A request that failed is asked again the next time; a document that is not there is not.
    if (answer.ok) known.set(`${collection}:${id}`, value)
    for (const resolve of resolvers) resolve(value)
  }
}
