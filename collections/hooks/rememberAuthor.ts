import type { CollectionBeforeChangeHook } from 'payload'

/** Notes who filed the document: the signed-in member of staff, not an API key. */
export const rememberAuthor: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  const isStaff = req.user?.collection === req.payload.config.admin.user
  return operation === 'create' && isStaff ? { ...data, createdBy: req.user?.id } : data
}
