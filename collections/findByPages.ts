/** How many documents are held at a time. */
const PAGE = 200

interface Page<Document> {
  docs: Document[]
  hasNextPage: boolean
}

/**
 * Every document that a query finds, a page at a time, oldest first: what is added meanwhile comes last and shifts
 * nothing.
 *
 * @example
 * for await (const story of findByPages((page) => db.find<Story>({ collection: 'stories', ...page }))) ...
 */
export async function* findByPages<Document>(
  find: (page: { page: number; limit: number; pagination: true; sort: string[] }) => Promise<Page<Document>>,
): AsyncGenerator<Document> {
  for (let page = 1, isMore = true; isMore; page += 1) {
    const { docs, hasNextPage } = await find({
      page,
      limit: PAGE,
      pagination: true,
      sort: ['createdAt', 'id'],
    })
    yield* docs
    isMore = hasNextPage
  }
}
