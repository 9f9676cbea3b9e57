import type { CollectionBeforeChangeHook } from 'payload'

/** Notes who filed the document: the signed-in member of staff, not an API key. */
export const rememberAuthor: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation !== 'create' || !req.user || req.user.collection !== req.payload.config.admin.user) return data
  return { ...data, createdBy: req.user.id }
}
