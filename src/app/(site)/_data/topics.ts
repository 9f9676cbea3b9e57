import { idOf, idsOf, type Id } from '../../../../collections/ids.js'
import type { Reader } from './reader.js'

export interface TopicView {
  id: Id
  name: string
  slug: string
}

export interface TopicPage extends TopicView {
  description: string | null
  parent: TopicView | null
  below: TopicView[]
}

const NAME = { name: true, slug: true } as const

/** A topic with what stands above and below it. */
export async function findTopic({ payload, asReader }: Reader, slug: string): Promise<TopicPage | null> {
  const found = await payload.find({
    ...asReader,
    collection: 'topics',
    where: { slug: { equals: slug } },
    limit: 1,
    pagination: false,
    select: { ...NAME, description: true, parent: true },
  })
  const topic = found.docs[0]
  if (!topic) return null
  const parent = idOf(topic.parent)
  const around = await payload.find({
    ...asReader,
    collection: 'topics',
    where: {
      or: [{ parent: { equals: topic.id } }, ...(parent === null ? [] : [{ id: { equals: parent } }])],
    },
    pagination: false,
    sort: 'name',
    select: NAME,
  })
  const views = around.docs.map(toView)
  return {
    ...toView(topic),
    description: topic.description ?? null,
    parent: views.find(({ id }) => id === parent) ?? null,
    below: views.filter(({ id }) => id !== parent),
  }
}

/** The topics of some stories, the most frequent first. */
export async function loadTopicsOf(
  { payload, asReader }: Reader,
  stories: readonly Id[],
  limit = 16,
): Promise<TopicView[]> {
  if (stories.length === 0) return []
  const { docs } = await payload.find({
    ...asReader,
    collection: 'stories',
    where: { id: { in: stories } },
    pagination: false,
    select: { topics: true },
  })
  const counts = new Map<Id, number>()
  for (const id of docs.flatMap(({ topics }) => idsOf(topics))) counts.set(id, (counts.get(id) ?? 0) + 1)
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).slice(0, limit)
  const named = await payload.find({
    ...asReader,
    collection: 'topics',
    where: { id: { in: frequent.map(([id]) => id) } },
    pagination: false,
    select: NAME,
  })
  const views = new Map(named.docs.map((doc) => [doc.id as Id, toView(doc)]))
  return frequent.flatMap(([id]) => views.get(id) ?? [])
}

const toView = ({ id, name, slug }: { id: Id; name: string; slug?: string | null }): TopicView => ({
  id,
  name,
  slug: slug ?? '',
})
