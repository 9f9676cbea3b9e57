import type { Id } from '../../../collections/ids.js'
import type { SendingDays } from './types.js'

type Doc = Record<string, unknown>

/** As much of the driver's collection as the days use. */
interface Collection {
  find: (where: Doc) => { toArray: () => Promise<Doc[]> }
  findOne: (where: Doc) => Promise<Doc | null>
  updateOne: (where: Doc, change: Doc, options?: Doc) => Promise<{ modifiedCount: number }>
}

/** The days of a warm-up in MongoDB. */
export function mongoDays(
  days: () => Collection,
  key: (id: Id) => unknown,
  { durable, isDuplicate }: { durable: Doc; isDuplicate: (error: unknown) => boolean },
): SendingDays {
  return {
    mailsByDay: async (publication) => {
      const docs = await days()
        .find({ publication: key(publication) })
        .toArray()
      return new Map(docs.map(({ day, mails }) => [String(day), Number(mails)]))
    },
    takeFromDay: async (publication, day, wanted, limit) => {
      const one = { publication: key(publication), day }
      try {
        await days().updateOne(one, { $setOnInsert: { mails: 0 } }, { upsert: true, ...durable })
      } catch (error) {
        if (!isDuplicate(error)) throw error
      }
      for (;;) {
        const standing = Number((await days().findOne(one))?.mails ?? 0)
        const room = Math.min(wanted, limit - standing)
        if (room <= 0) return 0
        // Another worker may have taken some meanwhile: then it is looked at again.
        const { modifiedCount } = await days().updateOne(
          { ...one, mails: standing },
          { $inc: { mails: room } },
          durable,
        )
        if (modifiedCount > 0) return room
      }
    },
    giveBackToDay: async (publication, day, count) => {
      const one = { publication: key(publication), day }
      await days().updateOne(one, { $inc: { mails: -count } }, durable)
    },
  }
}
