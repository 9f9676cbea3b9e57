import type { CollectionSlug, Payload, Where } from 'payload'

/** The id of the document that matches, made where there is none: so that a seeding that stopped can go on. */
export async function findOrCreate(
  payload: Payload,
  collection: CollectionSlug,
  where: Where,
  create: () => Promise<{ id: string }>,
): Promise<string> {
  const { docs } = await payload.find({
    collection,
    where,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    select: {},
  })
  const found = docs[0]?.id
  return found === undefined ? (await create()).id : String(found)
}
