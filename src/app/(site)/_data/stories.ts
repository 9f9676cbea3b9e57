import type { Where } from 'payload'

import type { Id } from '../../../../collections/ids.js'
import type { Story } from '../../../../collections/payload-types.js'
import { toPlainText } from '../../../core/richtext/index.js'
import type { Reader } from './reader.js'

/** A story as lists show it. */
export interface StoryView {
  id: Id
  title: string
  kind: Story['kind']
  /** The link that it is about. */
  url: string | null
  source: string | null
  /** Its commentary without marks. */
  text: string
}

/** Ids of the stories that readers may see, newest first. */
export async function findStoryIds({ payload, asReader }: Reader, where: Where): Promise<Id[]> {
  const { docs } = await payload.find({
    ...asReader,
    collection: 'stories',
    where,
    pagination: false,
    sort: '-createdAt',
    select: {},
  })
  return docs.map(({ id }) => id)
}

/** Stories by their ids, to be looked up by id. */
export async function loadStories(
  { payload, asReader }: Reader,
  ids: readonly Id[],
): Promise<Map<string, StoryView>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    ...asReader,
    collection: 'stories',
    where: { id: { in: ids } },
    pagination: false,
    select: STORY,
  })
  return new Map(docs.map((doc) => [String(doc.id), toStory(doc)]))
}

export const STORY = { title: true, kind: true, url: true, source: { name: true }, commentary: true } as const

export function toStory(
  doc: Pick<Story, 'id' | 'title' | 'kind' | 'url' | 'commentary'> & { source?: { name?: string | null } },
): StoryView {
  return {
    id: doc.id,
    title: doc.title,
    kind: doc.kind,
    url: doc.url ?? null,
    source: doc.source?.name ?? null,
    text: toPlainText(doc.commentary),
  }
}
