import type { CollectionBeforeChangeHook } from 'payload'

import { MastheadError } from '../../../src/core/errors.js'
import { idOf } from '../../ids.js'
import type { Issue } from '../../payload-types.js'

/** A story or a move stands in an issue once. */
export const checkContents: CollectionBeforeChangeHook<Issue> = ({ data }) => {
  const seen = new Map<string, string>()
  for (const [s, section] of (data.sections ?? []).entries()) {
    for (const [i, item] of (section.items ?? []).entries()) {
      for (const kind of ['story', 'move'] as const) {
        const id = idOf(item[kind])
        if (id === null) continue
        const path = `sections.${s}.items.${i}.${kind}`
        const first = seen.get(`${kind}:${id}`)
        if (first !== undefined) {
          throw new MastheadError(
            kind === 'story' ? 'STORY_TWICE' : 'MOVE_TWICE',
            `The ${kind} ${id} stands in this issue twice: at ${first} and at ${path}`,
            { path, value: id },
          )
        }
        seen.set(`${kind}:${id}`, path)
      }
    }
  }
  return data
}
