import type { CollectionBeforeChangeHook } from 'payload'

import { MastheadError } from '../../../src/core/errors.js'
import { idOf, type Id } from '../../ids.js'
import type { Topic } from '../../payload-types.js'

/** A topic cannot stand below itself, directly or through others. */
export const refuseTopicCycle: CollectionBeforeChangeHook<Topic> = async ({ data, originalDoc, req }) => {
  const own = originalDoc?.id
  if (own === undefined) return data
  const seen = new Set<string>()
  let above: Id | null = idOf(data.parent)
  while (above !== null && !seen.has(String(above))) {
    if (String(above) === String(own)) {
      throw new MastheadError('TOPIC_CYCLE', `“${data.name ?? originalDoc?.name}” would stand below itself`, {
        path: 'parent',
        value: idOf(data.parent),
      })
    }
    seen.add(String(above))
    const parent: Topic | null = await req.payload.findByID({
      collection: 'topics',
      id: above,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
      req,
    })
    above = idOf(parent?.parent)
  }
  return data
}
