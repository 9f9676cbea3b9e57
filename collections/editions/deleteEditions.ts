import type { CollectionBeforeDeleteHook } from 'payload'

/** An issue that is deleted for good takes its frozen revisions with it. */
export const deleteEditions: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({ collection: 'editions', where: { issue: { equals: id } }, req })
}
