import type { CollectionSlug } from 'payload'

import type { ExportContext, PlainDocument } from './types.js'

const PAGE = 100

/** The rows of a collection, trashed ones too, page by page in the order of their ids. */
export async function* eachPage(
  { payload, req }: Pick<ExportContext, 'payload' | 'req'>,
  slug: CollectionSlug,
): AsyncGenerator<PlainDocument[]> {
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.db.find<PlainDocument>({
      collection: slug,
      where: {},
      sort: 'id',
      limit: PAGE,
      page,
      // Payload's type knows `false` for typed collections only; what points here is not read for nothing.
      joins: false as never,
      req,
    })
    yield docs
    if (!hasNextPage) return
  }
}
