/** Slugs of the collections that carry content. They are part of the contract with outside programs. */
export const CONTENT_SLUGS = [
  'publications',
  'issues',
  'stories',
  'topics',
  'people',
  'companies',
  'moves',
  'media',
] as const
export type ContentSlug = (typeof CONTENT_SLUGS)[number]

/** Collections whose documents are drafts until they are published. */
export const DRAFT_SLUGS: ReadonlySet<string> = new Set<ContentSlug>(['issues', 'stories', 'moves'])
