import type { CollectionSlug, Payload } from 'payload'

/**
 * Creates the administrator that the environment names, where there is no user at all. Users that exist are left as
 * they are, so that a variable left standing never gives anybody their old password back.
 *
 * @returns whether one was created.
 */
export async function createFirstAdmin(
  payload: Payload,
  { email, password }: { email: string; password: string },
): Promise<boolean> {
  const collection = payload.config.admin.user as CollectionSlug
  const { totalDocs } = await payload.count({ collection, overrideAccess: true })
  if (totalDocs > 0) return false
  const name = email.split('@', 1)[0] ?? email
  await payload.create({
    collection,
    data: { email, password, name, roles: ['admin'] },
    depth: 0,
    overrideAccess: true,
  })
  payload.logger.info(`Created the first administrator, ${email}`)
  return true
}
