import type { Payload } from 'payload'

import type { AutomaticMail } from '../../../collections/payload-types.js'

/**
 * Takes a row for some time, unless somebody else was quicker: of several workers one is told so. Each claim counts as
 * an attempt, and a row whose worker died is due again when the time is over.
 */
export async function claimMail(
  { db }: Payload,
  { id, attempts }: Pick<AutomaticMail, 'attempts' | 'id'>,
  until: Date,
): Promise<boolean> {
  if (db.name !== 'mongoose') {
    const { client } = db as unknown as SqliteDatabase
    const { rowsAffected } = await client.execute({
      sql: 'UPDATE automatic_mails SET attempts = attempts + 1, not_before = ? WHERE id = ? AND attempts = ?',
      args: [until.toISOString(), id, attempts],
    })
    return rowsAffected === 1
  }
  const { collections, connection } = db as unknown as MongoDatabase
  const { ObjectId } = connection.base.Types
  const answer = await collections['automatic-mails']?.collection.updateOne(
    { _id: /^[0-9a-f]{24}$/.test(id) ? new ObjectId(id) : id, attempts },
    { $set: { attempts: attempts + 1, notBefore: until } },
  )
  return answer?.modifiedCount === 1
}

interface SqliteDatabase {
  client: {
    execute: (statement: { sql: string; args: (number | string)[] }) => Promise<{ rowsAffected: number }>
  }
}

interface MongoDatabase {
  collections: Record<
    string,
    { collection: { updateOne: (where: object, change: object) => Promise<{ modifiedCount: number }> } }
  >
  connection: { base: { Types: { ObjectId: new (hex: string) => object } } }
}
