import type { Payload } from 'payload'

/** How far the seeding of this database has come. */
export interface Mark {
  state: 'begun' | 'done'
  /** ISO instant by which the weeks of the sample were chosen: a seeding that goes on later keeps to it. */
  now: string
}

const KEY = 'masthead:sample'

export async function readMark(payload: Payload): Promise<Mark | null> {
  return payload.kv.get<Mark>(KEY)
}

export async function writeMark(payload: Payload, mark: Mark): Promise<void> {
  await payload.kv.set(KEY, mark)
}
